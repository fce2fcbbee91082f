package dk.enplan.kit.door;

import dk.enplan.kit.edge.Caller;
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

    @PostMapping(
            path = "/events",
            consumes = {"application/cloudevents+json", "application/cloudevents-batch+json", "application/json"})
    ResponseEntity<?> post(
            Caller caller, HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return answers.post(sector, caller, request.getInputStream(), dryRun, "/events");
    }

    @GetMapping("/events/{id}")
    ResponseEntity<?> one(Caller caller, @PathVariable UUID id) {
        return answers.one(sector, caller, id);
    }

    @GetMapping("/events")
    ResponseEntity<?> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int most) {
        return answers.list(sector, caller, state, after, most);
    }
}
