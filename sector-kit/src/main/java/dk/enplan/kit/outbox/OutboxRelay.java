package dk.enplan.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. One replica at a time holds the lock; for each citizen a message goes only when the one
 * before it has arrived, different citizens go side by side. A crash between sending and forgetting sends again: every
 * consumer knows an id it has seen.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long LOCK = 0x656e706c616eL;
    private static final Duration LOOK_ANYWAY = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private record Row(long position, String topic, String key, String json) {}

    /** What one look at the outbox came to. */
    private record Round(int sent, int left) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Carrier carrier;
    private final Semaphore waiting = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable Thread thread;

    OutboxRelay(JdbcTemplate jdbc, TransactionTemplate transaction, Carrier carrier) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.carrier = carrier;
    }

    void somethingIsWaiting() {
        waiting.release();
    }

    private void run() {
        var failures = 0;
        while (running.get()) {
            try {
                var round = round();
                failures = round.left() == 0 ? 0 : failures + 1;
                if (failures > 0) pause(failures);
                else if (round.sent() == 0) waitForMore();
            } catch (DataAccessException | TransactionException databaseAway) {
                failures++;
                log.warn(
                        "outbox waits, the database does not answer: {}",
                        databaseAway.getClass().getSimpleName());
                pause(failures);
            }
        }
    }

    private Round round() {
        var round = transaction.execute(status -> {
            var mine = jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK);
            if (!Boolean.TRUE.equals(mine)) return new Round(0, 0);
            var rows = jdbc.query(
                    "select position, topic, message_key, json from outbox order by position limit " + BATCH,
                    (row, i) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
            var sent = send(rows);
            jdbc.batchUpdate(
                    "delete from outbox where position = ?",
                    sent.stream().map(position -> new Object[] {position}).toList());
            return new Round(sent.size(), rows.size() - sent.size());
        });
        return round == null ? new Round(0, 0) : round;
    }

    private List<Long> send(List<Row> rows) {
        Queue<Long> sent = new ConcurrentLinkedQueue<>();
        Map<String, List<Row>> byCitizen = new LinkedHashMap<>();
        for (var row : rows)
            byCitizen.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            byCitizen.values().forEach(lane -> lanes.execute(() -> sendInOrder(lane, sent)));
        }
        return List.copyOf(sent);
    }

    private void sendInOrder(List<Row> lane, Queue<Long> sent) {
        for (var row : lane) {
            if (!carrier.deliver(row.topic(), row.key(), row.json())) return;
            sent.add(row.position());
        }
    }

    private void waitForMore() {
        try {
            if (waiting.tryAcquire(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS)) waiting.drainPermits();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(int failures) {
        var pause = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(failures, 10));
        try {
            TimeUnit.MILLISECONDS.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        if (!running.compareAndSet(false, true)) return;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        if (!running.compareAndSet(true, false)) return;
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
