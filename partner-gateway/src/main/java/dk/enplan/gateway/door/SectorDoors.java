package dk.enplan.gateway.door;

import dk.enplan.kit.door.DoorAnswers;
import dk.enplan.kit.door.PublisherProperties;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A door for each registered sector; each opens to that sector's own account only. */
@RestController
@RequestMapping("/sectors")
final class SectorDoors {

    private final DoorAnswers answers;
    private final Set<String> registered;

    SectorDoors(DoorAnswers answers, PublisherProperties publisher) {
        this.answers = answers;
        this.registered = new TreeSet<>(publisher.sectors());
    }

    @GetMapping
    Map<String, List<String>> list() {
        return Map.of("sectors", List.copyOf(registered));
    }

    @PostMapping(
            path = "/{sector}/events",
            consumes = {"application/cloudevents+json", "application/cloudevents-batch+json", "application/json"})
    ResponseEntity<?> post(
            Caller caller,
            @PathVariable String sector,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        if (!registered.contains(sector)) return unregistered();
        return answers.post(sector, caller, request.getInputStream(), dryRun, "/sectors/" + sector + "/events");
    }

    @GetMapping("/{sector}/events/{id}")
    ResponseEntity<?> one(Caller caller, @PathVariable String sector, @PathVariable UUID id) {
        if (!registered.contains(sector)) return unregistered();
        return answers.one(sector, caller, id);
    }

    @GetMapping("/{sector}/events")
    ResponseEntity<?> list(
            Caller caller,
            @PathVariable String sector,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int most) {
        if (!registered.contains(sector)) return unregistered();
        return answers.list(sector, caller, state, after, most);
    }

    private static ResponseEntity<ProblemDetail> unregistered() {
        return ResponseEntity.of(Problem.of(
                        HttpStatus.NOT_FOUND,
                        "unregistered-sector",
                        "No sector of this name is registered here; GET /sectors lists those that are. To register one, ask"
                                + " the operator to add it to ENPLAN_SECTORS and to give it an account of its own."))
                .build();
    }
}
