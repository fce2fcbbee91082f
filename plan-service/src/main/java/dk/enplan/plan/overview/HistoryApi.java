package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.What;
import dk.enplan.plan.overview.EntryRows.Place;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    private final Access access;
    private final HistoryReading history;

    HistoryApi(Access access, HistoryReading history) {
        this.access = access;
        this.history = history;
    }

    @Described(
            id = "readTimeline",
            says =
                    "Facts and flags in the order in which they were true; a cursor keeps its place when late facts arrive.",
            answers = @Described.Answer(body = HistoryReading.Timeline.class),
            problems = {
                "400 unclear-question",
                "403 not-your-plan",
                "403 not-your-citizen",
                "404 no-plan",
                "410 erased",
                "503 not-traced"
            })
    @GetMapping("/api/plans/{citizenId}/timeline")
    ResponseEntity<?> timeline(
            Caller caller,
            @PathVariable UUID citizenId,
            @Described.As("The next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String size,
            @Described.As("newest or oldest first.") @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @Described.As("fact or flag; both without it.") @RequestParam(required = false) @Nullable String kind) {
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
        return entered(caller, citizenId, What.TIMELINE, pass -> history.timeline(pass, wanted));
    }

    @Described(
            id = "readChanges",
            says = "What became known since an instant or a cursor, in words, the latest first.",
            answers = @Described.Answer(body = HistoryReading.Changes.class),
            problems = {
                "400 unclear-question",
                "403 not-your-plan",
                "403 not-your-citizen",
                "404 no-plan",
                "410 erased",
                "503 not-traced"
            })
    @GetMapping("/api/plans/{citizenId}/changes")
    ResponseEntity<?> changes(
            Caller caller,
            @PathVariable UUID citizenId,
            @Described.As("An instant, or the cursor of an earlier answer.") @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String size) {
        var from = since(since);
        var until = Questions.cursor("before", before, HistoryReading::place);
        var most = Questions.size("size", size, USUAL_CHANGES, MOST);
        return entered(caller, citizenId, What.CHANGES, pass -> history.changes(pass, from, until, most));
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

    private <T> ResponseEntity<?> entered(Caller caller, UUID citizen, What what, Function<Pass, Optional<T>> reading) {
        return switch (access.enter(caller, new CitizenId(citizen), what)) {
            case Entry.Out(var why) -> Unread.because(why);
            case Entry.In(var pass) ->
                reading.apply(pass)
                        .<ResponseEntity<?>>map(found -> ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(found))
                        .orElseGet(Unread::noPlan);
        };
    }
}
