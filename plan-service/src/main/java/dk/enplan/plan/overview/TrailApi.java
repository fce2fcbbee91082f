package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.ReadersReading;
import dk.enplan.plan.access.What;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For auditors: one citizen's whole history, what differs between two instants, what rested on something that was corrected, and a file of it. */
@RestController
final class TrailApi {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final String BY = "known or true: which of the two times is meant; known without it.";
    private static final String DAY = "A day, or an instant.";

    private final Access access;
    private final TrailReading trail;
    private final DifferenceReading difference;
    private final CorrectedReading corrected;
    private final ReadersReading readers;
    private final TrailExport export;

    TrailApi(
            Access access,
            TrailReading trail,
            DifferenceReading difference,
            CorrectedReading corrected,
            ReadersReading readers,
            TrailExport export) {
        this.access = access;
        this.trail = trail;
        this.difference = difference;
        this.corrected = corrected;
        this.readers = readers;
        this.export = export;
    }

    @Described(
            id = "readTrail",
            says =
                    "One citizen's whole history in the order in which it was recorded: each event with both its times, who published it, which flags rest on it under which version of which rule, who was told and who answered.",
            answers = @Described.Answer(body = Trail.class),
            problems = {"400 unclear-question", "403 not-yours", "404 no-plan", "503 not-traced"})
    @GetMapping("/api/audit/citizens/{citizenId}/history")
    ResponseEntity<?> history(
            Caller caller,
            @PathVariable UUID citizenId,
            @Described.As("The next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String size,
            @Described.As("newest or oldest first.") @RequestParam(required = false) @Nullable String order,
            @Described.As("effort.started, flag.raised.") @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String sector,
            @Described.As("What was flagged by this rule, and what that rested on.")
                    @RequestParam(required = false)
                    @Nullable String rule,
            @RequestParam(required = false) @Nullable String actor,
            @Described.As(DAY) @RequestParam(required = false) @Nullable String from,
            @Described.As(DAY) @RequestParam(required = false) @Nullable String to,
            @Described.As(BY) @RequestParam(required = false) @Nullable String by) {
        var after = cursor == null ? null : (long) Questions.number("cursor", cursor);
        var wanted = wanted(
                after, Questions.size("size", size, USUAL, MOST), order, type, sector, rule, actor, from, to, by);
        return entered(caller, citizenId, What.AUDIT_HISTORY, pass -> trail.read(pass, wanted));
    }

    @Described(
            id = "readPlanDifference",
            says =
                    "What is otherwise in a plan at one instant than at another, section by section: as it was known, or as it was true.",
            answers = @Described.Answer(body = PlanDifference.class),
            problems = {"400 unclear-question", "403 not-yours", "404 no-plan", "503 not-traced"})
    @GetMapping("/api/audit/citizens/{citizenId}/difference")
    ResponseEntity<?> difference(
            Caller caller,
            @PathVariable UUID citizenId,
            @Described.As("A day, of which the end is meant, or an instant.") @RequestParam @Nullable String from,
            @Described.As("The later one.") @RequestParam @Nullable String to,
            @Described.As(BY) @RequestParam(required = false) @Nullable String by) {
        var first = needed("from", from);
        var then = needed("to", to);
        if (then.isBefore(first)) throw new Questions.Unclear("to", "must not be before from.");
        var byTruth = byTruth(by);
        return entered(
                caller, citizenId, What.AUDIT_DIFFERENCE, pass -> difference.between(pass, first, then, byTruth));
    }

    /**
     * One that was corrected, and who was shown the plan while it stood.
     *
     * @param readers by person and right, whoever came last first
     */
    record Meanwhile(Corrected corrected, List<ReadersReading.Looked> readers) {}

    record AllCorrected(List<Meanwhile> corrected) {}

    @Described(
            id = "readCorrected",
            says =
                    "What was told and taken back later: the flags that rested on it, what was decided while it stood, and who was shown the plan meanwhile.",
            answers = @Described.Answer(body = AllCorrected.class),
            problems = {"403 not-yours", "404 no-plan", "503 not-traced"})
    @GetMapping("/api/audit/citizens/{citizenId}/corrected")
    ResponseEntity<?> corrected(Caller caller, @PathVariable UUID citizenId) {
        return entered(
                caller,
                citizenId,
                What.AUDIT_CORRECTED,
                pass -> corrected
                        .of(pass)
                        .map(all -> new AllCorrected(all.stream()
                                .map(it -> new Meanwhile(it, readers.between(pass, it.from(), it.until())))
                                .toList())));
    }

    @Described(
            id = "exportTrail",
            says =
                    "The history as a zip: the file, a manifest with its SHA-256, what was asked for, by whom and when, and the manifest's signature.",
            answers = @Described.Answer(says = "A zip."),
            problems = {"400 unclear-question", "403 not-yours", "404 no-plan", "503 not-traced"})
    @GetMapping("/api/audit/citizens/{citizenId}/export")
    @Nullable ResponseEntity<?> export(
            Caller caller,
            @PathVariable UUID citizenId,
            @Described.As("csv or ndjson.") @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String actor,
            @Described.As(DAY) @RequestParam(required = false) @Nullable String from,
            @Described.As(DAY) @RequestParam(required = false) @Nullable String to,
            @Described.As(BY) @RequestParam(required = false) @Nullable String by,
            HttpServletResponse response)
            throws IOException {
        var form = Questions.oneOf(
                        "format", format, Map.of("csv", TrailExport.Form.CSV, "ndjson", TrailExport.Form.NDJSON))
                .orElse(TrailExport.Form.CSV);
        var wanted = wanted(null, MOST, "oldest", type, sector, rule, actor, from, to, by);
        return switch (enter(caller, citizenId, What.AUDIT_EXPORT)) {
            case Optional<Pass> none when none.isEmpty() -> notYours();
            case Optional<Pass> pass -> {
                if (trail.last(pass.get()) < 0) yield Unread.noPlan();
                export.write(pass.get(), wanted, form, response);
                yield null;
            }
        };
    }

    private static TrailReading.Wanted wanted(
            @Nullable Long after,
            int size,
            @Nullable String order,
            @Nullable String type,
            @Nullable String sector,
            @Nullable String rule,
            @Nullable String actor,
            @Nullable String from,
            @Nullable String to,
            @Nullable String by) {
        return new TrailReading.Wanted(
                after,
                size,
                Questions.oneOf("order", order, Map.of("newest", true, "oldest", false))
                        .orElse(true),
                byTruth(by),
                Questions.word("type", type).map(TrailApi::wire).orElse(null),
                Questions.word("sector", sector).orElse(null),
                Questions.word("rule", rule).orElse(null),
                Questions.word("actor", actor).orElse(null),
                Questions.begin("from", from).orElse(null),
                Questions.end("to", to).orElse(null),
                null);
    }

    private static String wire(String type) {
        return type.startsWith("dk.enplan.") || type.startsWith("flag.") ? type : Language.typeOf(type);
    }

    private static boolean byTruth(@Nullable String by) {
        return Questions.oneOf("by", by, Map.of("known", false, "true", true)).orElse(false);
    }

    private static Instant needed(String field, @Nullable String text) {
        return Questions.end(field, text)
                .orElseThrow(() -> new Questions.Unclear(field, "is needed: a day such as 2026-03-01, or an instant."));
    }

    /** Nobody else, whatever they may read of a plan: here it is read to be judged. */
    private Optional<Pass> enter(Caller caller, UUID citizen, What what) {
        if (!caller.is("auditor")) {
            access.refused(caller, what);
            return Optional.empty();
        }
        return access.enter(caller, new CitizenId(citizen), what) instanceof Entry.In(var pass)
                ? Optional.of(pass)
                : Optional.empty();
    }

    private <T> ResponseEntity<?> entered(Caller caller, UUID citizen, What what, Function<Pass, Optional<T>> reading) {
        var pass = enter(caller, citizen, what);
        if (pass.isEmpty()) return notYours();
        return reading.apply(pass.get())
                .<ResponseEntity<?>>map(found ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found))
                .orElseGet(Unread::noPlan);
    }

    private static ResponseEntity<?> notYours() {
        return ResponseEntity.of(
                        Problem.of(HttpStatus.FORBIDDEN, "not-yours", "Auditors go through a citizen's history."))
                .build();
    }
}
