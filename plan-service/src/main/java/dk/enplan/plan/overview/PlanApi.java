package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The plan for programs: one document, unchanged until something in it changes. */
@RestController
final class PlanApi {

    private final PlanReading reading;

    PlanApi(PlanReading reading) {
        this.reading = reading;
    }

    @GetMapping("/api/plans/{citizenId}")
    ResponseEntity<?> plan(Caller caller, @PathVariable UUID citizenId, ServletWebRequest request) {
        var citizen = new CitizenId(citizenId);
        // Asked before the plan is folded: most readers ask about a plan that has not changed since they last did.
        var version = reading.version(citizen, caller);
        if (version.isPresent() && request.checkNotModified(quoted(version.get())))
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        return switch (reading.read(citizen, caller)) {
            case PlanReading.Answer.Found(var plan) ->
                ResponseEntity.ok()
                        .eTag(quoted(version.orElse("none")))
                        .cacheControl(CacheControl.maxAge(Duration.ZERO)
                                .cachePrivate()
                                .mustRevalidate())
                        .body(plan);
            case PlanReading.Answer.NotFound _ -> Refusal.noPlan();
            case PlanReading.Answer.NotYours _ -> Refusal.notYours();
        };
    }

    private static String quoted(String version) {
        return '"' + version + '"';
    }
}
