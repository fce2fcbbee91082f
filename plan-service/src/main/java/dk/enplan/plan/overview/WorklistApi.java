package dk.enplan.plan.overview;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.overview.WorklistRows.By;
import dk.enplan.plan.overview.WorklistRows.Filter;
import dk.enplan.plan.overview.WorklistRows.Mine;
import dk.enplan.plan.overview.WorklistRows.Row;
import dk.enplan.plan.overview.WorklistRows.Sort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which citizens want something, for those who hold the threads. Paged as Spring pages. Nobody is named. */
@RestController
final class WorklistApi {

    private static final Period SOON = Period.ofDays(7);
    private static final int USUAL = 20;
    private static final int MOST = 200;
    private static final List<By> GRAVEST_FIRST =
            List.of(new By(Sort.SEVERITY, true), new By(Sort.OLDEST_FLAG, false), new By(Sort.CHANGED, true));
    private static final Map<String, Sort> SORTS = Map.of(
            "severity", Sort.SEVERITY,
            "oldestFlag", Sort.OLDEST_FLAG,
            "nextDue", Sort.NEXT_DUE,
            "changed", Sort.CHANGED,
            "lastContact", Sort.LAST_CONTACT,
            "citizenId", Sort.CITIZEN);
    private static final Map<String, String> SEVERITIES = Arrays.stream(Severity.values())
            .map(Kind::wireName)
            .collect(Collectors.toUnmodifiableMap(word -> word, word -> word));

    private final WorklistRows rows;
    private final Clock clock;

    WorklistApi(WorklistRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param days how long the oldest of them has held */
    record Open(long count, Instant oldest, long days) {}

    record Due(String rule, PlanDocument.Words title, Instant dueOn) {}

    /**
     * @param membership not-enrolled, enrolled or left; unknown where nothing that was told could be written yet
     * @param behind something that was told is not in this line yet
     * @param present somebody around the citizen can be reached today; {@code presentFrom} the next day on which somebody can
     */
    record Line(
            UUID citizenId,
            String membership,
            @Nullable String cluster,
            Map<String, Open> flags,
            List<Due> due,
            Instant changedAt,
            boolean behind,
            boolean present,
            java.time.@Nullable LocalDate presentFrom,
            @Nullable Instant lastContact,
            Map<String, Instant> heard) {}

    record Page(int size, int number, long totalElements, long totalPages) {}

    record Worklist(List<Line> content, Page page) {}

    @Described(
            id = "readWorklist",
            says = "The reader's citizens, a line each: what wants attention, what falls due, who is there.",
            answers = @Described.Answer(body = Worklist.class),
            problems = {"400 unclear-question", "403 not-your-worklist"})
    @GetMapping("/api/worklist")
    ResponseEntity<?> worklist(
            Caller caller,
            @Described.As("false for all that the reader may see.") @RequestParam(required = false) @Nullable String mine,
            @RequestParam(required = false) @Nullable List<String> severity,
            @Described.As("A period such as P7D.") @RequestParam(required = false) @Nullable String dueWithin,
            @RequestParam(required = false) @Nullable String changedSince,
            @Described.As("Nobody was in touch for this period, such as P14D.")
                    @RequestParam(required = false)
                    @Nullable String noContact,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable List<String> sort) {
        if (!caller.is("coordinator") && !caller.is("caseworker") && !caller.is("auditor"))
            return ResponseEntity.of(Problem.of(
                            HttpStatus.FORBIDDEN,
                            "not-your-worklist",
                            "Coordinators, caseworkers and auditors have a worklist."))
                    .build();
        var now = clock.instant();
        var within = Questions.days("dueWithin", dueWithin);
        var filter = new Filter(
                caller.is("coordinator") || caller.is("auditor") ? "coordinators" : "everybody",
                mine(caller, Questions.oneOf("mine", mine, Map.of("true", true, "false", false))),
                severities(severity),
                within.map(period -> after(now, period)),
                Questions.instant("changedSince", changedSince),
                Questions.days("noContact", noContact).map(period -> after(now, period.negated())));
        var number = page == null ? 0 : Questions.number("page", page);
        var wanted = Questions.size("size", size, USUAL, MOST);
        var total = rows.count(filter);
        var lines = rows.page(filter, order(sort), now, number, wanted).stream()
                .map(row -> line(row, now, after(now, within.orElse(SOON))))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Worklist(lines, new Page(wanted, number, total, Math.ceilDiv(total, wanted))));
    }

    /** An auditor has none of their own. */
    private static Optional<Mine> mine(Caller caller, Optional<Boolean> asked) {
        var coordinator = caller.is("coordinator");
        if (!asked.orElse(coordinator || caller.is("caseworker"))) return Optional.empty();
        return Optional.of(new Mine(caller.name(), coordinator, caller.sector().orElse("")));
    }

    private static List<String> severities(@Nullable List<String> asked) {
        return asked == null
                ? List.of()
                : asked.stream()
                        .flatMap(word -> Questions.oneOf("severity", word, SEVERITIES).stream())
                        .toList();
    }

    /** {@code severity,desc}, as often as wanted: Spring joins what one parameter holds by commas. */
    private static List<By> order(@Nullable List<String> sort) {
        if (sort == null || sort.isEmpty()) return GRAVEST_FIRST;
        var order = new java.util.ArrayList<By>();
        for (var word : sort) {
            if (word.equals("asc") || word.equals("desc")) {
                if (order.isEmpty()) throw new Questions.Unclear("sort", "must name a property before its direction.");
                order.set(order.size() - 1, new By(order.getLast().sort(), word.equals("desc")));
            } else {
                order.add(new By(
                        Questions.oneOf("sort", word.split(",", 2)[0], SORTS).orElseThrow(), word.endsWith(",desc")));
            }
        }
        return order;
    }

    private static Instant after(Instant now, Period period) {
        return now.atZone(Here.ZONE).plus(period).toInstant();
    }

    private static Line line(Row row, Instant now, Instant soon) {
        var from = row.presentFrom();
        var present = from != null && !from.isAfter(Here.dateOf(now));
        var flags = new TreeMap<String, Open>();
        row.flags()
                .forEach((severity, open) -> flags.put(
                        severity,
                        new Open(
                                open.count(),
                                open.oldest(),
                                Math.max(0, Duration.between(open.oldest(), now).toDays()))));
        return new Line(
                row.citizenId(),
                row.membership(),
                row.cluster(),
                flags,
                row.expectations().stream()
                        .filter(it -> !it.dueOn().isAfter(soon))
                        .map(it -> new Due(it.rule(), new PlanDocument.Words(it.da(), it.en()), it.dueOn()))
                        .toList(),
                row.changedAt(),
                row.behind(),
                present,
                present ? null : from,
                row.lastContact(),
                new TreeMap<>(row.heard()));
    }
}
