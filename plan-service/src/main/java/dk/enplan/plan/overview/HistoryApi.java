package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.overview.EntryRows.Place;
import dk.enplan.plan.overview.HistoryReading.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a plan, by when it was true and by when it became known. */
@RestController
final class HistoryApi {

    private static final int USUAL = 50;
    private static final int USUAL_CHANGES = 200;
    private static final int MOST = 500;

    private final HistoryReading history;

    HistoryApi(HistoryReading history) {
        this.history = history;
    }

    @GetMapping("/api/plans/{citizenId}/timeline")
    ResponseEntity<?> timeline(
            Caller caller,
            @PathVariable UUID citizenId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind) {
        var wanted = new HistoryReading.Wanted(
                Questions.cursor("cursor", cursor, HistoryReading::place).orElse(null),
                Questions.size("size", size, USUAL, MOST),
                Questions.oneOf("order", order, Map.of("newest", true, "oldest", false))
                        .orElse(true),
                sector,
                type == null ? null : wire(type),
                Questions.instant("from", from).orElse(null),
                Questions.instant("to", to).orElse(null),
                Questions.oneOf("kind", kind, Map.of("fact", "fact", "flag", "flag")));
        return answer(history.timeline(new CitizenId(citizenId), caller, wanted));
    }

    @GetMapping("/api/plans/{citizenId}/changes")
    ResponseEntity<?> changes(
            Caller caller,
            @PathVariable UUID citizenId,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String size) {
        return answer(history.changes(
                new CitizenId(citizenId),
                caller,
                since(since),
                Questions.cursor("before", before, HistoryReading::place),
                Questions.size("size", size, USUAL_CHANGES, MOST)));
    }

    /** An instant means what arrived after it; a cursor means what arrived after what it was given with. */
    private static Place since(@Nullable String since) {
        if (since == null || since.isBlank())
            throw new Questions.Unclear(
                    "since", "is needed: an instant such as 2026-03-01T09:00:00Z, or an answer's cursor.");
        Optional<Instant> instant = Moments.read(since);
        return instant.map(at -> new Place(at, Long.MAX_VALUE))
                .or(() -> Questions.cursor("since", since, HistoryReading::place))
                .orElseThrow();
    }

    /** {@code effort.started} will do for {@code dk.enplan.effort.started.v1}. */
    private static String wire(String type) {
        return type.startsWith("dk.enplan.") || type.startsWith("flag.") ? type : Language.typeOf(type);
    }

    private static ResponseEntity<?> answer(Answer<?> answer) {
        return switch (answer) {
            case Answer.Found<?>(var found) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
            case Answer.NotFound<?> _ -> Refusal.noPlan();
            case Answer.NotYours<?> _ -> Refusal.notYours();
        };
    }
}
