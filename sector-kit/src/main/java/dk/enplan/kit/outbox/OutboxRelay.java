package dk.enplan.kit.outbox;

import dk.enplan.kit.outbox.Lanes.Ended;
import dk.enplan.kit.outbox.OutboxRows.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. One replica at a time holds the lock; in a lane a message goes only when the one before
 * it has arrived, lanes go side by side. A lane that the broker does not take while it is there rests, and holds back
 * nobody. A crash between sending and forgetting sends again: every consumer knows an id it has seen.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int MOST_LANES = 1_000;
    /** A round waits no longer for a lane: it goes on beside those that follow. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration LOOK_ANYWAY = Duration.ofMillis(500);
    /** Another replica is at it, and may have looked before the last was put: what waits shall not wait until it is looked anyway. */
    private static final Duration SOON = Duration.ofMillis(25);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** What follows a look at the outbox. */
    sealed interface Next {

        record LookAgain() implements Next {}

        /** Until something is put, or it is time to look anyway: another replica may have put it. */
        record WaitForMore() implements Next {}

        record Pause(Duration length) implements Next {}
    }

    private enum Round {
        WENT_ON,
        SENT_ALL,
        /** What is put from now on says so. */
        NOTHING_LEFT,
        ANOTHER_IS_AT_IT,
        NO_BROKER
    }

    private final OutboxRows rows;
    private final RestingRows resting;
    private final TransactionTemplate transaction;
    private final Carrier carrier;
    private final Lanes lanes;
    private final Clock clock;
    private final Duration patience;
    private final Duration rest;
    private final Semaphore waiting = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private int failures;
    private @Nullable Thread thread;

    /** @param rest after all is sent, so that more goes together; what is put when nothing was put for that long goes at once */
    OutboxRelay(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Carrier carrier,
            Clock clock,
            Duration patience,
            Duration rest) {
        this.rows = new OutboxRows(jdbc);
        this.resting = new RestingRows(jdbc);
        this.transaction = transaction;
        this.carrier = carrier;
        this.lanes = new Lanes(carrier);
        this.clock = clock;
        this.patience = patience;
        this.rest = rest;
    }

    void somethingIsWaiting() {
        waiting.release();
    }

    /** One look at the outbox. Whatever fails, it is looked at again: a relay that has ended is seen by nobody. */
    Next turn() {
        try {
            var round = Objects.requireNonNull(transaction.execute(status -> round()));
            failures = round == Round.NO_BROKER ? failures + 1 : 0;
            return switch (round) {
                case WENT_ON -> new Next.LookAgain();
                case SENT_ALL -> rest.isZero() ? new Next.WaitForMore() : new Next.Pause(rest);
                case NOTHING_LEFT -> new Next.WaitForMore();
                case ANOTHER_IS_AT_IT -> new Next.Pause(SOON);
                case NO_BROKER -> new Next.Pause(pause());
            };
        } catch (RuntimeException failed) {
            failures++;
            log.warn("outbox waits, its database does not work: {}", StreamCarrier.kind(failed));
            return new Next.Pause(pause());
        }
    }

    private Round round() {
        var underWay = lanes.underWay();
        var look = rows.look(underWay);
        if (!look.mine()) return Round.ANOTHER_IS_AT_IT;
        if (look.brokerWasAway()) {
            if (!carrier.brokerIsThere()) return Round.NO_BROKER;
            rows.brokerIsBack();
        }
        var moreBehind = look.someRest() && resting.layApart(underWay);
        var found = toSend(underWay, look);
        lanes.start(found, patience);
        var ended = lanes.ended();
        forget(ended, look.someRest());
        var failed = ended.stream().filter(it -> it.stuck().isPresent()).toList();
        if (!failed.isEmpty() && !carrier.brokerIsThere()) {
            rows.brokerIsAway(failed.getFirst().stuck().orElseThrow().cause(), clock.instant());
            return Round.NO_BROKER;
        }
        if (look.someRest()) {
            resting.goOn(ended.stream()
                    .filter(it -> it.stuck().isEmpty())
                    .map(Ended::lane)
                    .toList());
            resting.release();
        }
        if (!failed.isEmpty()) resting.rest(failed, clock.instant());
        var restIsAway = !lanes.underWay().isEmpty() || moreBehind;
        if (restIsAway) return Round.WENT_ON;
        var all = underWay.isEmpty() && !look.someRest() && failed.isEmpty() && OutboxRows.isAll(found);
        if (ended.isEmpty()) return Round.NOTHING_LEFT;
        return all ? Round.SENT_ALL : Round.WENT_ON;
    }

    private List<Row> toSend(Collection<Lane> underWay, OutboxRows.Look look) {
        if (underWay.size() >= MOST_LANES) return List.of();
        if (!look.someRest()) return look.oldest();
        var found = new ArrayList<>(rows.notResting(underWay));
        found.addAll(resting.rested(underWay, clock.instant()));
        found.addAll(resting.goingOn(underWay));
        return found;
    }

    private void forget(List<Ended> ended, boolean someRest) {
        var sent = ended.stream().flatMap(it -> it.sent().stream()).toList();
        rows.forget(sent);
        if (someRest) resting.forget(sent);
    }

    private Duration pause() {
        return Duration.ofMillis(Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(failures, 10)));
    }

    private void run() {
        while (running.get()) {
            try {
                switch (turn()) {
                    case Next.LookAgain again -> {}
                    case Next.WaitForMore more -> {
                        if (waiting.tryAcquire(LOOK_ANYWAY.toNanos(), TimeUnit.NANOSECONDS)) waiting.drainPermits();
                    }
                    case Next.Pause(var length) -> {
                        stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
                        // What was put meanwhile is seen now.
                        waiting.drainPermits();
                    }
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    @Override
    public void start() {
        if (!running.compareAndSet(false, true)) return;
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        if (!running.compareAndSet(true, false)) return;
        stopped.countDown();
        waiting.release();
        try {
            if (thread != null) thread.join(Duration.ofSeconds(8));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** After the bindings are there, before they go. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 2_000;
    }
}
