package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.What;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The plan for programs: one document, unchanged until something in it changes. */
@RestController
final class PlanApi {

    private final Access access;
    private final PlanReading reading;
    private final FairCopies copies;

    PlanApi(Access access, PlanReading reading, FairCopies copies) {
        this.access = access;
        this.reading = reading;
        this.copies = copies;
    }

    @Described(
            id = "readPlan",
            says = "The plan as this reader may see it.",
            answers = {
                @Described.Answer(body = PlanDocument.class),
                @Described.Answer(status = 304, says = "Nothing has changed since the version named in If-None-Match.")
            },
            problems = {
                "400 unclear-question",
                "403 not-your-plan",
                "403 not-your-citizen",
                "404 no-plan",
                "410 erased",
                "503 not-traced"
            })
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
        return switch (access.enter(caller, new CitizenId(citizenId), What.PLAN)) {
            case Entry.Out(var why) -> Unread.because(why);
            case Entry.In(var pass) -> plan(pass, asked, request);
        };
    }

    private ResponseEntity<?> plan(Pass pass, AsOf asked, ServletWebRequest request) {
        return copies.of(pass, asked)
                .<ResponseEntity<?>>map(copy -> request.checkNotModified(quoted(copy.version()))
                        ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).build()
                        : ResponseEntity.ok()
                                .eTag(quoted(copy.version()))
                                .cacheControl(CacheControl.maxAge(Duration.ZERO)
                                        .cachePrivate()
                                        .mustRevalidate())
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(copy.json()))
                .orElseGet(Unread::noPlan);
    }

    @Described(
            id = "readHousehold",
            says =
                    "The citizen's plan, and beside it those of the household's members, each as far as this reader may see it.",
            answers = @Described.Answer(body = Household.class),
            problems = {"403 not-your-plan", "403 not-your-citizen", "404 no-plan", "410 erased", "503 not-traced"})
    @GetMapping("/api/households/{citizenId}")
    ResponseEntity<?> household(Caller caller, @PathVariable UUID citizenId) {
        return switch (access.enter(caller, new CitizenId(citizenId), What.HOUSEHOLD)) {
            case Entry.Out(var why) -> Unread.because(why);
            case Entry.In(var pass) ->
                reading.household(pass)
                        .<ResponseEntity<?>>map(ResponseEntity::ok)
                        .orElseGet(Unread::noPlan);
        };
    }

    private static String quoted(String version) {
        return '"' + version + '"';
    }
}
