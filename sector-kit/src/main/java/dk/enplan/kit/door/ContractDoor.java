package dk.enplan.kit.door;

import dk.enplan.contracts.Contract;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published language, handed out by whoever publishes in it. */
@RestController
@RequestMapping("/contract")
final class ContractDoor {

    private static final MediaType ASYNC_API =
            MediaType.parseMediaType("application/vnd.aai.asyncapi+json;version=3.0.0");
    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    /** References in it lead to the schemas below. */
    @Described(
            id = "readContract",
            says = "The topics and every event on them, as an AsyncAPI document.",
            answers = {@Described.Answer(says = "AsyncAPI 3, in JSON."), @Described.Answer(status = 304)})
    @GetMapping
    ResponseEntity<?> topics() {
        return copy(ASYNC_API, Contract.topics());
    }

    @Described(
            id = "readSchema",
            says = "The JSON Schema of one event, by its type or its name; envelope is what all of them share.",
            answers = {@Described.Answer(says = "JSON Schema, draft 2020-12."), @Described.Answer(status = 304)},
            problems = "404 unknown-type")
    @GetMapping("/{type}")
    ResponseEntity<?> schema(@PathVariable String type) {
        var schema = Contract.schema(type);
        return schema.isPresent() ? copy(JSON_SCHEMA, schema.get()) : unknown();
    }

    /** It changes with a release and never between: who has a copy asks whether it is still the one. */
    private static ResponseEntity<String> copy(MediaType form, String text) {
        return ResponseEntity.ok()
                .contentType(form)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)))
                .body(text);
    }

    private static ResponseEntity<?> unknown() {
        return ResponseEntity.of(Problem.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-type",
                        "No event of this name is in the published language that this service knows. GET /contract lists"
                                + " those that are; ask for one by its type, such as dk.enplan.effort.started.v1, or its name,"
                                + " such as effort.started. If it is newer, ask a service that is."))
                .build();
    }
}
