package dk.enplan.kit.door;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A sector service's own door. */
@RestController
final class EventDoor {

    private final DoorAnswers answers;
    private final String sector;

    EventDoor(DoorAnswers answers, String sector) {
        this.answers = answers;
        this.sector = sector;
    }

    @Described(
            id = "tellEvents",
            says = "One event, or a batch of up to 1,000: all of it is kept, or none.",
            asks = CloudEvent.class,
            answers = {
                @Described.Answer(
                        status = 202,
                        body = {DoorAnswers.Kept.class, DoorAnswers.KeptBatch.class},
                        says = "Kept. What the plan answers is at GET /events/{id}."),
                @Described.Answer(body = DoorAnswers.WouldKeep.class, says = "A dry run, and it would be kept.")
            },
            problems = {
                "400 unreadable",
                "403 not-your-sector",
                "409 id-taken",
                "410 erased",
                "413 too-large",
                "415 wrong-content-type",
                "415 wrong-encoding",
                "422 invalid-event",
                "422 cpr-in-text",
                "503 not-now"
            })
    @PostMapping(
            path = "/events",
            consumes = {"application/cloudevents+json", "application/cloudevents-batch+json", "application/json"})
    ResponseEntity<?> post(
            Caller caller,
            HttpServletRequest request,
            @Described.As("Says what would happen, and keeps nothing.") @RequestParam(defaultValue = "false")
                    boolean dryRun)
            throws IOException {
        return answers.post(sector, caller, request.getInputStream(), dryRun, "/events");
    }

    @Described(
            id = "readEvent",
            says = "What the plan answered.",
            answers = @Described.Answer(body = Published.Standing.class),
            problems = {"403 not-your-sector", "404 unknown-event"})
    @GetMapping("/events/{id}")
    ResponseEntity<?> one(Caller caller, @PathVariable UUID id) {
        return answers.one(sector, caller, id);
    }

    @Described(
            id = "listEvents",
            says = "What the sector told, as the door took it in.",
            answers = @Described.Answer(body = DoorAnswers.Page.class),
            problems = {"400 unknown-state", "403 not-your-sector"})
    @GetMapping("/events")
    ResponseEntity<?> list(
            Caller caller,
            @Described.As("stored, accepted, duplicate, parked or refused; all without it.")
                    @RequestParam(required = false)
                    @Nullable String state,
            @Described.As("The next of the page before; 0 is the beginning.") @RequestParam(defaultValue = "0")
                    long after,
            @Described.As("How many at a time: 500 at most.") @RequestParam(defaultValue = "100") int most) {
        return answers.list(sector, caller, state, after, most);
    }
}
