package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.LineReaders;
import dk.enplan.plan.access.Right;
import dk.enplan.plan.access.What;
import dk.enplan.plan.identity.Names;
import dk.enplan.plan.overview.WorklistRows.By;
import dk.enplan.plan.overview.WorklistRows.Filter;
import dk.enplan.plan.overview.WorklistRows.Row;
import dk.enplan.plan.overview.WorklistRows.Sort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A reader's citizens, a line each: what wants attention, what falls due, who is there. */
@Component
public class WorklistReading {

    static final Period SOON = Period.ofDays(7);

    private static final List<By> GRAVEST_FIRST =
            List.of(new By(Sort.SEVERITY, true), new By(Sort.OLDEST_FLAG, false), new By(Sort.CHANGED, true));

    private final Access access;
    private final PlanReading plans;
    private final WorklistRows rows;
    private final Names names;
    private final Clock clock;

    WorklistReading(Access access, PlanReading plans, WorklistRows rows, Names names, Clock clock) {
        this.names = names;
        this.plans = plans;
        this.access = access;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param mine absent for what is usual: one's own, where one has any
     * @param order nothing for the gravest first
     * @param text part of an id, of who is around the citizen, or of what stands in the line
     * @param called those whose name is looked for, beside those in whose line the text stands
     */
    public record Wanted(
            Optional<Boolean> mine,
            List<String> severities,
            Optional<Period> dueWithin,
            Optional<Instant> changedSince,
            boolean changedSinceMyLook,
            boolean nobodyPresent,
            Optional<Period> noContact,
            Optional<String> text,
            Set<UUID> called,
            List<By> order,
            int page,
            int size) {
        public Wanted {
            severities = List.copyOf(severities);
            called = Set.copyOf(called);
            order = List.copyOf(order);
        }

        /** The same, looked for by name as well. */
        public Wanted orCalled(Set<UUID> citizens) {
            return new Wanted(
                    mine,
                    severities,
                    dueWithin,
                    changedSince,
                    changedSinceMyLook,
                    nobodyPresent,
                    noContact,
                    text,
                    citizens,
                    order,
                    page,
                    size);
        }
    }

    /** @param days how long the oldest of them has held */
    public record Open(long count, Instant oldest, long days) {}

    public record Due(String rule, PlanDocument.Words title, Instant dueOn) {}

    /**
     * @param name absent where nobody has told it, or the citizen has name and address protection
     * @param membership not-enrolled, enrolled or left; unknown where nothing that was told could be written yet
     * @param gravest what the gravest open flag says
     * @param behind something that was told is not in this line yet
     * @param changedSinceMyLook something came since this reader last looked at the plan, or they never did
     * @param restricted the citizen does not let this sector read what others have told: nothing of it is in this line
     * @param present somebody around the citizen can be reached today; {@code presentFrom} the next day on which somebody can
     */
    public record Line(
            UUID citizenId,
            @Nullable String name,
            String membership,
            @Nullable String cluster,
            Map<String, Open> flags,
            PlanDocument.@Nullable Words gravest,
            List<Due> due,
            Instant changedAt,
            boolean changedSinceMyLook,
            boolean behind,
            boolean present,
            @Nullable LocalDate presentFrom,
            @Nullable Instant lastContact,
            Map<String, Instant> heard,
            boolean restricted) {}

    public record Page(int size, int number, long totalElements, long totalPages) {}

    public record Worklist(List<Line> content, Page page) {}

    /** Nothing, for whoever has no worklist. */
    public Optional<Worklist> read(Caller caller, Wanted wanted) {
        if (!caller.is("coordinator") && !caller.is("caseworker") && !caller.is("auditor")) {
            access.refused(caller, What.WORKLIST);
            return Optional.empty();
        }
        var now = clock.instant();
        var asker = new WorklistRows.Asker(caller, access.purpose(caller), access.colleagues(), Here.dateOf(now));
        var filter = new Filter(
                asker,
                wanted.mine().orElse(caller.is("coordinator") || caller.is("caseworker")),
                wanted.severities(),
                wanted.dueWithin().map(period -> after(now, period)),
                wanted.changedSince(),
                wanted.changedSinceMyLook(),
                wanted.nobodyPresent() ? Optional.of(Here.dateOf(now)) : Optional.empty(),
                wanted.noContact().map(period -> after(now, period.negated())),
                wanted.text(),
                wanted.called());
        var order = wanted.order().isEmpty() ? GRAVEST_FIRST : wanted.order();
        var soon = after(now, wanted.dueWithin().orElse(SOON));
        var found = rows.find(filter, order, now, wanted.page(), wanted.size());
        var titles = gravest(
                found.rows().stream().filter(Row::shared).map(Row::citizenId).toList(), asker);
        var called = names.onList(found.rows().stream().map(Row::citizenId).toList());
        var lines = found.rows().stream()
                .map(row -> line(row, called.get(row.citizenId()), titles.get(row.citizenId()), now, soon))
                .toList();
        var rights = new LinkedHashMap<UUID, Right>();
        found.rows().forEach(row -> rights.put(row.citizenId(), row.right()));
        access.shown(caller, rights, What.WORKLIST);
        var pages = Math.ceilDiv(found.total(), wanted.size());
        return Optional.of(new Worklist(lines, new Page(wanted.size(), wanted.page(), found.total(), pages)));
    }

    private Map<UUID, PlanDocument.Words> gravest(List<UUID> citizens, WorklistRows.Asker asker) {
        var titles = rows.gravest(citizens, asker);
        if (asker.readers() == LineReaders.AUTHORITY)
            for (var citizen : rows.confided(citizens)) {
                titles.remove(citizen);
                plans.gravestOpenly(new CitizenId(citizen)).ifPresent(title -> titles.put(citizen, title));
            }
        return titles;
    }

    private static Instant after(Instant now, Period period) {
        return now.atZone(Here.ZONE).plus(period).toInstant();
    }

    private static Line line(
            Row row, @Nullable String name, PlanDocument.@Nullable Words gravest, Instant now, Instant soon) {
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
                name,
                row.membership(),
                row.cluster(),
                flags,
                gravest,
                row.expectations().stream()
                        .filter(it -> !it.dueOn().isAfter(soon))
                        .map(it -> new Due(it.rule(), new PlanDocument.Words(it.da(), it.en()), it.dueOn()))
                        .toList(),
                row.changedAt(),
                row.changedSinceMyLook(),
                row.behind(),
                present,
                present ? null : from,
                row.lastContact(),
                new TreeMap<>(row.heard()),
                !row.shared());
    }
}
