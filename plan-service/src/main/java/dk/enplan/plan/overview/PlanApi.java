package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The plan for programs: one document, unchanged until something in it changes. */
@RestController
final class PlanApi {

    private final PlanReading reading;

    PlanApi(PlanReading reading) {
        this.reading = reading;
    }

    @Described(
            id = "readPlan",
            says = "The plan as this reader may see it.",
            answers = {
                @Described.Answer(body = PlanDocument.class),
                @Described.Answer(status = 304, says = "Nothing has changed since the version named in If-None-Match.")
            },
            problems = {"400 unclear-question", "403 not-your-plan", "404 no-plan"})
    @GetMapping("/api/plans/{citizenId}")
    ResponseEntity<?> plan(
            Caller caller,
            @PathVariable UUID citizenId,
            @Described.As("Only what had arrived by this instant, or by the end of this day.")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @Described.As("What is known to have been true at this instant, or at the end of this day.")
                    @RequestParam(required = false)
                    @Nullable String trueAt,
            ServletWebRequest request) {
        var asked = new AsOf(
                Questions.end("knownAt", knownAt).orElse(null),
                Questions.end("trueAt", trueAt).orElse(null));
        var citizen = new CitizenId(citizenId);
        // Asked before the plan is folded: most readers ask about a plan that has not changed since they last did.
        var version = reading.version(citizen, caller, asked);
        if (version.isPresent() && request.checkNotModified(quoted(version.get())))
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        return switch (reading.read(citizen, caller, asked)) {
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

    @Described(
            id = "readHousehold",
            says =
                    "The citizen's plan, and beside it those of the household's members, each as far as this reader may see it.",
            answers = @Described.Answer(body = Household.Open.class),
            problems = {"403 not-your-plan", "404 no-plan"})
    @GetMapping("/api/households/{citizenId}")
    ResponseEntity<?> household(Caller caller, @PathVariable UUID citizenId) {
        return switch (reading.household(new CitizenId(citizenId), caller)) {
            case Household.Open household -> ResponseEntity.ok(household);
            case Household.Closed(var answer) -> refused(answer);
        };
    }

    private static ResponseEntity<?> refused(PlanReading.Answer answer) {
        return switch (answer) {
            case PlanReading.Answer.Found _ -> throw new IllegalStateException("what was found is not refused");
            case PlanReading.Answer.NotFound _ -> Refusal.noPlan();
            case PlanReading.Answer.NotYours _ -> Refusal.notYours();
        };
    }

    private static String quoted(String version) {
        return '"' + version + '"';
    }
}
