package dk.enplan.proof;

import dk.enplan.local.Platform;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole platform with two replicas of the plan service, under load and read all the while, and something breaks every few seconds.
 * Afterwards everything that was acknowledged is looked for.
 */
final class Ordeal {

    private static final int CITIZENS_A_MINUTE = 120;
    private static final int TELLERS = 3;
    /** Long, for a small machine on which everything starts at once; whoever is quick waits for nobody. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private static final List<String> EVERYBODY =
            Stream.concat(Platform.PARTS.stream(), Stream.of(Deck.REPLICA)).toList();

    private final Platform platform;
    private final long seed;
    private final Duration lasts;
    private final Consumer<String> says;

    /**
     * @param platform running; the replica of the plan service may join later
     * @param lasts at least; what can go wrong goes wrong once, however long it takes
     */
    Ordeal(Platform platform, long seed, Duration lasts, Consumer<String> says) {
        this.platform = platform;
        this.seed = seed;
        this.lasts = lasts;
        this.says = says;
    }

    /** What does not hold is in the chronicle. */
    void undergo(Chronicle chronicle) throws SQLException, InterruptedException {
        says.accept("seed %d".formatted(seed));
        try (var road = new Road(platform)) {
            live(chronicle, road);
            settle(chronicle, road);
        }
    }

    private void live(Chronicle chronicle, Road road) throws SQLException, InterruptedException {
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
                        lives, List.of(Deck.PLAN, Deck.REPLICA), chance(TELLERS + 1), doors, chronicle, enough));
        var asker = Thread.ofVirtual().start(new Asker(lives, chance(TELLERS + 2), doors, road, chronicle, enough));
        try {
            breakThings(chronicle);
        } finally {
            enough.set(true);
            for (var worker : workers) worker.join();
            looker.join();
            asker.join();
        }
    }

    private RandomGenerator chance(int number) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed + number);
    }

    private void breakThings(Chronicle chronicle) throws SQLException {
        var end = Instant.now().plus(lasts);
        var deck = new Deck(seed);
        strike(new Fault.Joined(Deck.REPLICA), chronicle);
        for (var once = false; !once || Instant.now().isBefore(end); once |= deck.isThrough()) {
            Insistence.pause(deck.pause());
            strike(deck.next(), chronicle);
        }
        await(EVERYBODY, chronicle);
    }

    private void strike(Fault fault, Chronicle chronicle) throws SQLException {
        await(mustBeWell(fault), chronicle);
        chronicle.breaks(fault);
        says.accept(fault.toString());
        fault.strike(platform);
        chronicle.heals(fault);
    }

    /** Whoever is hit, and of the two plan services the other, too: it is to go on alone. */
    private static List<String> mustBeWell(Fault fault) {
        var pair = List.of(Deck.PLAN, Deck.REPLICA);
        var alone = fault.hits().stream().anyMatch(pair::contains);
        return Stream.concat(fault.hits().stream(), alone ? pair.stream() : Stream.of())
                .distinct()
                .toList();
    }

    private void await(List<String> parts, Chronicle chronicle) {
        for (var name : parts) {
            var begun = Instant.now();
            platform.part(name).awaitReady(RECOVERY).orThrow();
            var took = Duration.between(begun, Instant.now());
            if (took.toMillis() > 500) chronicle.notes("waited " + took.toMillis() + " ms for " + name);
        }
    }

    private void settle(Chronicle chronicle, Road road) throws SQLException {
        var begun = Instant.now();
        try (var ledger = Ledger.of(platform)) {
            if (!ledger.comesToRest(chronicle, RECOVERY))
                chronicle.violates("the platform had not come to rest after " + RECOVERY.toSeconds() + " s");
        }
        says.accept("at rest after %d s"
                .formatted(Duration.between(begun, Instant.now()).toSeconds()));
        var verification = new Verification(platform, road, chronicle);
        verification.verify();
        says.accept(chronicle.summary() + "; " + verification.summary());
    }
}
