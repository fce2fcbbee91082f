package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    @GetMapping("/api/plans/{citizenId}")
    ResponseEntity<?> plan(
            Caller caller,
            @PathVariable UUID citizenId,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String trueAt,
            ServletWebRequest request) {
        var problems = new ArrayList<FieldProblem>();
        var asked = new AsOf(instant("knownAt", knownAt, problems), instant("trueAt", trueAt, problems));
        if (!problems.isEmpty())
            return ResponseEntity.of(Problem.invalid(problems)).build();
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
            case PlanReading.Answer.NotFound none -> refused(none);
            case PlanReading.Answer.NotYours none -> refused(none);
        };
    }

    @GetMapping("/api/households/{citizenId}")
    ResponseEntity<?> household(Caller caller, @PathVariable UUID citizenId) {
        return switch (reading.household(new CitizenId(citizenId), caller)) {
            case Household.Open household -> ResponseEntity.ok(household);
            case Household.Closed(var answer) -> refused(answer);
        };
    }

    private static ResponseEntity<?> refused(PlanReading.Answer answer) {
        return ResponseEntity.of(
                        switch (answer) {
                            case PlanReading.Answer.Found _ ->
                                throw new IllegalStateException("what was found is not refused");
                            case PlanReading.Answer.NotFound _ ->
                                Problem.of(
                                        HttpStatus.NOT_FOUND,
                                        "no-plan",
                                        "Nothing has been told about this citizen yet. A plan begins with its first event.");
                            case PlanReading.Answer.NotYours _ ->
                                Problem.of(
                                        HttpStatus.FORBIDDEN,
                                        "not-your-plan",
                                        "Plans are read by coordinators, caseworkers, auditors and the citizen.");
                        })
                .build();
    }

    private static @Nullable Instant instant(String name, @Nullable String text, List<FieldProblem> problems) {
        if (text == null) return null;
        var instant = Moments.readEnd(text);
        if (instant.isEmpty())
            problems.add(new FieldProblem(
                    name,
                    FieldProblem.Fault.WRONG_TYPE,
                    "must be a date and time with an offset, such as 2026-03-01T09:00:00+01:00, or a date"));
        return instant.orElse(null);
    }

    private static String quoted(String version) {
        return '"' + version + '"';
    }
}
