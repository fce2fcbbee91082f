package dk.enplan.plan.replay;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.audit.Attesting;
import dk.enplan.plan.audit.Canonical;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.replay.ReplayRows.Asked;
import dk.enplan.plan.replay.RulePacks.Found;
import dk.enplan.plan.replay.Uncompared.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Replays: of one citizen while somebody waits, of all of them in the background, one at a time; what comes of each is signed and kept. */
@Component
public class Replays implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Replays.class);
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(2);

    private final ReplayRows rows;
    private final Replaying replaying;
    private final RulePacks packs;
    private final Attesting attesting;
    private final TechnicalFaults faults;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay-", 0).daemon().factory());

    Replays(
            ReplayRows rows,
            Replaying replaying,
            RulePacks packs,
            Attesting attesting,
            TechnicalFaults faults,
            org.springframework.transaction.PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.replaying = replaying;
        this.packs = packs;
        this.attesting = attesting;
        this.faults = faults;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Answers when it is done. */
    public UUID ofOne(Caller caller, CitizenId citizen) {
        var asked = asked(caller, citizen.value(), 1);
        replay(asked);
        return asked.id();
    }

    /** Answers at once. */
    public UUID ofAll(Caller caller) {
        var asked = asked(caller, null, rows.histories());
        background.execute(() -> replay(asked));
        return asked.id();
    }

    private Asked asked(Caller caller, @Nullable UUID citizen, long ofAll) {
        var asked = new Asked(UUID.randomUUID(), caller.name(), now(), citizen);
        here.add(asked.id());
        transaction.executeWithoutResult(status -> rows.asked(asked, ofAll));
        return asked;
    }

    /** Those that wait for their turn as well: a replay that nobody says this of for half a minute is lost. */
    @Scheduled(fixedDelay = 5_000)
    void signOfLife() {
        if (!here.isEmpty()) rows.alive(here);
    }

    private Instant now() {
        // As exactly as the database keeps it.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** With its statement. */
    public Optional<Replay> find(UUID id) {
        return rows.find(id).map(it -> shown(it, true));
    }

    /** Without them. */
    public List<Replay> latest(int most) {
        return rows.latest(most).stream().map(it -> shown(it, false)).toList();
    }

    /** Of one that is done. */
    public Optional<Replay.Signed> signed(UUID id) {
        return rows.find(id).flatMap(it -> {
            var text = it.statement();
            var signature = it.signature();
            return text == null || signature == null
                    ? Optional.empty()
                    : Optional.of(new Replay.Signed(
                            text, signature.keyId(), Base64.getEncoder().encodeToString(signature.bytes())));
        });
    }

    private static Replay shown(ReplayRows.Kept it, boolean whole) {
        var text = it.statement();
        return new Replay(
                it.asked().id(),
                it.asked().citizenId(),
                it.asked().by(),
                it.asked().at(),
                it.state().name().toLowerCase(Locale.ROOT),
                it.citizens(),
                it.ofAll(),
                it.events(),
                it.failed(),
                it.result(),
                whole && text != null ? Canonical.read(text, Statement.class) : null);
    }

    /** What it could not go on from is said, and no more is known of it then. */
    private void replay(Asked asked) {
        try {
            var begunAt = now();
            var upTo = rows.lastPlace();
            var head = attesting.head();
            var sum = new Sum();
            var one = Optional.ofNullable(asked.citizenId()).map(CitizenId::new);
            if (one.isPresent()) sum.addAlone(replaying.of(one.get()));
            else all(asked.id(), sum);
            var history = attesting.verify(one);
            sum.add(history);
            var statement = new Statement(
                    Statement.FORM,
                    asked.id(),
                    asked.citizenId(),
                    asked.by(),
                    asked.at(),
                    begunAt,
                    now(),
                    attesting.software(),
                    sum.result().word(),
                    sum.citizens(),
                    one.isPresent() ? null : sum.erased(),
                    sum.events(),
                    sum.decisions().values().stream().mapToLong(many -> many).sum(),
                    upTo,
                    head.orElse(null),
                    history.notYetAnchored(),
                    sum.decisions().entrySet().stream()
                            .map(it -> new Statement.Rules(it.getKey(), hash(it.getKey()), it.getValue()))
                            .toList(),
                    sum.counts(),
                    sum.deviations(),
                    sum.uncompared());
            keep(statement);
        } catch (RuntimeException failed) {
            log.error("replay={} could not go on", asked.id(), failed);
            rows.failed(
                    asked.id(),
                    faults.technical(failed)
                            ? "Something was away that it needs; ask again."
                            : "It met a fault of this version; the log of the service says where.");
        } finally {
            here.remove(asked.id());
        }
    }

    private void keep(Statement statement) {
        var text = Canonical.text(statement);
        rows.done(statement.id(), statement.endedAt(), statement.result(), text, attesting.sign(text));
    }

    private void all(UUID id, Sum sum) {
        var said = System.nanoTime();
        for (var next = rows.first(); next.isPresent(); next = rows.after(next.get())) {
            sum.add(carefully(next.get()));
            if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("the service is stopping");
            if (System.nanoTime() - said < PROGRESS_EVERY.toNanos()) continue;
            said = System.nanoTime();
            rows.goesOn(id, sum.passed(), sum.events());
        }
        rows.goesOn(id, sum.passed(), sum.events());
    }

    /** One citizen whose history breaks keeps nobody from attesting the others. */
    private Seen carefully(CitizenId citizen) {
        try {
            return replaying.givingWay(citizen);
        } catch (RuntimeException failed) {
            if (faults.technical(failed)) throw failed;
            log.error("plan={} could not be replayed", citizen, failed);
            return new Seen.Again(new Retold(
                    0,
                    java.util.Map.of(),
                    List.of(),
                    List.of(new Uncompared(
                            Why.UNREADABLE,
                            citizen.value(),
                            null,
                            1,
                            "This history could not be replayed; the log of the service says where."))));
        }
    }

    private String hash(String version) {
        return packs.of(version) instanceof Found.Here(var rules, var hash) ? hash : "";
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
