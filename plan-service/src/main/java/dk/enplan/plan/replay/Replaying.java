package dk.enplan.plan.replay;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.overview.generation.ViewReplay;
import dk.enplan.plan.replay.Deviation.Kind;
import dk.enplan.plan.replay.RulePacks.Found;
import dk.enplan.plan.replay.Uncompared.Why;
import dk.enplan.plan.rules.RuleBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Replays one citizen: out of one state of the database, in a transaction that is always taken back. */
@Component
class Replaying {

    /** The views follow a tenth of a second later; after this long they are behind. */
    private static final int LOOKS = 10;

    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** Whoever is only said to be erased, without its record or with a key that still opens everything, is looked at as anybody is. */
    private static final String ERASED = """
            select exists (select 1 from erasure_of join citizen_key using (citizen_id)
                            where citizen_id = ? and destroyed_at is not null)""";

    private final JdbcTemplate jdbc;
    private final RecordedHistories histories;
    private final RulePacks packs;
    private final ViewReplay views;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    Replaying(
            JdbcTemplate jdbc,
            RecordedHistories histories,
            RulePacks packs,
            ViewReplay views,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.packs = packs;
        this.views = views;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Seen of(CitizenId citizen) {
        var seen = look(citizen);
        for (int look = 1; look < LOOKS && behind(seen); look++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            seen = look(citizen);
        }
        return seen;
    }

    /** The same, as one of many. */
    Seen givingWay(CitizenId citizen) {
        var seen = new AtomicReference<Seen>();
        views.givingWay(() -> seen.set(of(citizen)));
        return Objects.requireNonNull(seen.get());
    }

    private static boolean behind(Seen seen) {
        return seen instanceof Seen.Again(var retold)
                && retold.uncompared().stream().anyMatch(it -> it.why() == Why.VIEWS_BEHIND);
    }

    private Seen look(CitizenId citizen) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            status.setRollbackOnly();
            return isErased(citizen) ? erased(citizen) : new Seen.Again(replay(citizen));
        }));
    }

    private boolean isErased(CitizenId citizen) {
        return Boolean.TRUE.equals(jdbc.queryForObject(ERASED, Boolean.class, citizen.value()));
    }

    private Seen.Erased erased(CitizenId citizen) {
        return new Seen.Erased(
                citizen.value(),
                views.besideNothing(citizen.value()).stream()
                        .map(row -> deviation(citizen, row))
                        .toList());
    }

    private Retold replay(CitizenId citizen) {
        var history = histories.of(citizen);
        var told = Retelling.of(citizen, history.events(), packs, until(history), wakeUp(citizen));
        var deviations = new ArrayList<>(told.deviations());
        var uncompared = new ArrayList<>(told.uncompared());
        if (history.shut().isEmpty()) besideViews(citizen, history.events(), deviations, uncompared);
        else {
            var shut = history.shut().get();
            uncompared.add(new Uncompared(Why.UNREADABLE, citizen.value(), null, shut.many(), shut.says()));
        }
        if (told.events() == 0 && deviations.isEmpty() && uncompared.isEmpty())
            uncompared.add(new Uncompared(
                    Why.NOTHING_RECORDED,
                    citizen.value(),
                    null,
                    1,
                    "Nothing is recorded and nothing is shown of this citizen: see whether the id is right."));
        return new Retold(told.events(), told.decisions(), deviations, uncompared);
    }

    /** What time does to a plan after something that nobody can read, nobody can tell. */
    private Instant until(RecordedHistories.History history) {
        return history.shut().isPresent() ? Instant.MIN : clock.instant();
    }

    private Optional<Instant> wakeUp(CitizenId citizen) {
        return jdbc
                .queryForList("select due_at from wake_up where citizen_id = ?", OffsetDateTime.class, citizen.value())
                .stream()
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    private void besideViews(
            CitizenId citizen, List<Recorded> history, List<Deviation> deviations, List<Uncompared> uncompared) {
        var events = new TreeMap<Long, PlanEvent>();
        history.forEach(it -> events.put(it.sequence(), it.event()));
        var compared = views.compare(citizen.value(), events, lastRules(history));
        compared.rows().forEach(row -> deviations.add(deviation(citizen, row)));
        if (compared.setAside())
            uncompared.add(
                    new Uncompared(
                            Why.SET_ASIDE,
                            citizen.value(),
                            null,
                            1,
                            "An event of this plan could not be written into the views; the plan says of itself that it is behind."));
        else behind(citizen, events, compared).ifPresent(uncompared::add);
        compared.noLine()
                .ifPresent(why -> uncompared.add(
                        switch (why) {
                            case BEHIND ->
                                new Uncompared(
                                        Why.VIEWS_BEHIND,
                                        citizen.value(),
                                        null,
                                        1,
                                        "The lines of the worklist do not know the last event yet.");
                            case RULES_GONE ->
                                new Uncompared(
                                        Why.RULES_GONE,
                                        citizen.value(),
                                        null,
                                        1,
                                        "The lines of the worklist say what rules expect that are not at hand.");
                        }));
    }

    private static Optional<Uncompared> behind(
            CitizenId citizen, NavigableMap<Long, PlanEvent> events, ViewReplay.Compared compared) {
        var position = compared.position();
        var many = events.tailMap(position == null ? -1 : position, false).size();
        if (many == 0) return Optional.empty();
        return Optional.of(new Uncompared(
                Why.VIEWS_BEHIND,
                citizen.value(),
                null,
                many,
                "The views do not know the last %d event(s) of this citizen yet.".formatted(many)));
    }

    private Optional<RuleBook> lastRules(List<Recorded> history) {
        return history.reversed().stream()
                .map(Recorded::event)
                .filter(PlanEvent.RulesChanged.class::isInstance)
                .map(it -> packs.of(((PlanEvent.RulesChanged) it).version()))
                .findFirst()
                .flatMap(found ->
                        found instanceof Found.Here(var rules, var hash) ? Optional.of(rules) : Optional.empty());
    }

    private static Deviation deviation(CitizenId citizen, ViewReplay.Row row) {
        var kind = row.expected().isEmpty() ? Kind.UNEXPECTED : row.found().isEmpty() ? Kind.MISSING : Kind.OTHER;
        return new Deviation(
                kind,
                citizen.value(),
                "view." + row.table(),
                null,
                null,
                null,
                row.key(),
                row.expected().orElse(Deviation.NOTHING),
                row.found().orElse(Deviation.NOTHING));
    }
}
