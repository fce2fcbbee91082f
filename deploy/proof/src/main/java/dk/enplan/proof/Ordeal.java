package dk.enplan.proof;

import dk.enplan.local.Platform;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * The whole platform with two replicas of the plan service, under load and read all the while, and something breaks every few seconds.
 * Afterwards everything that was acknowledged is looked for.
 */
final class Ordeal {

    private static final int CITIZENS_A_MINUTE = 120;
    private static final int TELLERS = 3;
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final List<String> SERVICES = List.of(
            "plan-service",
            "plan-service-replica",
            "jobcenter-adapter",
            "family-service",
            "housing-service",
            "psychiatry-liaison",
            "partner-gateway",
            "notification-service",
            "identity");

    private final Platform platform;
    private final long seed;
    private final Duration lasts;
    private final Consumer<String> says;

    /** @param platform running, with a replica of the plan service */
    Ordeal(Platform platform, long seed, Duration lasts, Consumer<String> says) {
        this.platform = platform;
        this.seed = seed;
        this.lasts = lasts;
        this.says = says;
    }

    /** What does not hold is in the chronicle. */
    void undergo(Chronicle chronicle) throws SQLException, InterruptedException {
        says.accept("seed %d, %d s of faults".formatted(seed, lasts.toSeconds()));
        live(chronicle);
        settle(chronicle);
    }

    private void live(Chronicle chronicle) throws SQLException, InterruptedException {
        var citizens = Math.toIntExact(CITIZENS_A_MINUTE * Math.max(1, lasts.toMinutes()));
        var lives = Life.of(seed, citizens, "ordeal " + Instant.now());
        var doors = new Doors(platform);
        var enough = new AtomicBoolean();
        var workers = IntStream.range(0, TELLERS)
                .<Runnable>mapToObj(teller -> new Teller(
                        IntStream.range(0, lives.size())
                                .filter(place -> place % TELLERS == teller)
                                .mapToObj(lives::get)
                                .toList(),
                        chance(teller + 1),
                        doors,
                        chronicle,
                        enough))
                .map(Thread.ofVirtual()::start)
                .toList();
        var looker = Thread.ofVirtual()
                .start(new Looker(
                        lives,
                        List.of("plan-service", "plan-service-replica"),
                        chance(TELLERS + 1),
                        doors,
                        chronicle,
                        enough));
        try {
            breakThings(chronicle);
        } finally {
            enough.set(true);
            for (var worker : workers) worker.join();
            looker.join();
        }
    }

    private RandomGenerator chance(int number) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed + number);
    }

    private void breakThings(Chronicle chronicle) throws SQLException {
        var chance = new Random(seed);
        var end = Instant.now().plus(lasts);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(chance.nextLong(500, 5_000)));
            var fault = Fault.next(chance, SERVICES);
            chronicle.breaks(fault.toString());
            says.accept(fault.toString());
            fault.strike(platform);
            chronicle.heals(fault.toString());
        }
    }

    private void settle(Chronicle chronicle) throws SQLException {
        var begun = Instant.now();
        try (var ledger = Ledger.of(platform)) {
            if (!ledger.comesToRest(chronicle.answers(), RECOVERY))
                chronicle.violates("the platform had not come to rest after " + RECOVERY.toSeconds() + " s");
        }
        says.accept("at rest after %d s"
                .formatted(Duration.between(begun, Instant.now()).toSeconds()));
        var verification = new Verification(platform, chronicle);
        verification.verify();
        says.accept(chronicle.summary() + "; " + verification.summary());
    }
}
