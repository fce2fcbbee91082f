package dk.enplan.proof;

import dk.enplan.local.Folders;
import dk.enplan.local.Home;
import dk.enplan.local.Platform;
import dk.enplan.local.Ports;
import dk.enplan.proof.Life.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * More than the database can take: events stand on the topics by the thousand while every commit waits. What is not taken must wait on
 * the topics, not in memory; nobody may be thought dead for being slow; and once the disk is quick again, all of it is taken in.
 */
final class Flood {

    /** What is needed for it: nobody stands at the doors. */
    private static final String[] PARTS = {"postgres", "kafka", "identity", Deck.PLAN};

    private static final long SEED = 7;
    private static final int LARGE = 240_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** A consumer joins, and topics that are new are shared out; who is thought dead comes again and again. */
    private static final double MOST_REBALANCES = 6;

    private final Platform platform;
    private final Duration slow;
    private final Consumer<String> says;
    private long told;

    Flood(Platform platform, Duration slow, Consumer<String> says) {
        this.platform = platform;
        this.slow = slow;
        this.says = says;
    }

    /** On a platform of its own. */
    static boolean over(Path checkout, Words words, Consumer<String> says)
            throws IOException, SQLException, InterruptedException {
        var data = Files.createTempDirectory("enplan-flood");
        try (var platform = new Platform(new Home(checkout, data), Ports.free(), says)) {
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            platform.start(PARTS).orThrow();
            return new Flood(platform, words.duration("--for", Duration.ofSeconds(60)), says)
                    .rise((int) words.number("--events", 30_000), (int) words.number("--large", 1_000));
        } finally {
            Folders.remove(data);
        }
    }

    /** @return whether it held */
    boolean rise(int ordinary, int large) throws SQLException, InterruptedException {
        try (var road = new Road(platform);
                var ledger = Ledger.of(platform)) {
            road.openFor(Life.of(SEED, 200, "sectors"));
            var gauge = new Gauge(platform);
            var ordinaryHeld = wave("ordinary", many(ordinary, "ordinary"), it -> it, road, ledger, gauge);
            // Measured in any case.
            var largeHeld = wave("large", many(large, "large"), Flood::blownUp, road, ledger, gauge);
            return ordinaryHeld && largeHeld;
        }
    }

    private boolean wave(String name, List<Told> events, UnaryOperator<Told> as, Road road, Ledger ledger, Gauge gauge)
            throws SQLException {
        var before = gauge.rebalances();
        var fault = new Fault.SlowDisk(slow);
        var struck = Thread.ofVirtual().start(() -> strike(fault));
        Insistence.pause(LOOK_EVERY);
        var begun = Instant.now();
        var bytes = road.putAll(events.stream().map(as));
        told += events.size();
        var put = Duration.between(begun, Instant.now());
        var most = 0L;
        var heap = 0L;
        while (struck.isAlive()) {
            most = Math.max(most, told - ledger.recorded());
            heap = Math.max(heap, gauge.heap());
            Insistence.pause(LOOK_EVERY);
        }
        var left = told - ledger.recorded();
        says.accept(
                "%s: %d events, %d kB, put in %d s; while commits waited %d s for the disk %d were taken, %d waited at most"
                        .formatted(
                                name,
                                events.size(),
                                bytes / 1000,
                                put.toSeconds(),
                                slow.toSeconds(),
                                events.size() - left,
                                most));
        var quick = Instant.now();
        while (ledger.recorded() < told && Instant.now().isBefore(quick.plus(PATIENCE))) {
            heap = Math.max(heap, gauge.heap());
            Insistence.pause(LOOK_EVERY);
        }
        var took = Math.max(1, Duration.between(quick, Instant.now()).toMillis()) / 1e3;
        var rebalances = gauge.rebalances() - before;
        says.accept(
                "%s: the other %d taken in %.0f s, %,.0f a second; heap %d MB at most, resident %d MB, %.0f rebalances, %.1f s of %.0f s collecting"
                        .formatted(
                                name,
                                left,
                                took,
                                left / took,
                                heap / 1_000_000,
                                gauge.resident() / 1_000_000,
                                rebalances,
                                gauge.collecting(),
                                gauge.upFor()));
        return ledger.recorded() == told && rebalances <= MOST_REBALANCES && gauge.isTheSame();
    }

    private void strike(Fault fault) {
        try {
            fault.strike(platform);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** One citizen's in their order; citizens one after the other in turn. */
    private static List<Told> many(int events, String run) {
        var lives = Life.of(SEED, Math.max(20, events / 10), run);
        var longest = lives.stream().mapToInt(it -> it.told().size()).max().orElse(0);
        var all = new ArrayList<Told>();
        IntStream.range(0, longest)
                .forEach(place -> lives.stream()
                        .filter(it -> place < it.told().size())
                        .map(it -> it.told().get(place))
                        .forEach(all::add));
        return all.subList(0, Math.min(events, all.size()));
    }

    /** Nearly as large as a door lets in; blanks are kept as they come. */
    private static Told blownUp(Told told) {
        var json = told.json();
        return new Told(
                told.citizen(), told.id(), told.sector(), "{" + " ".repeat(LARGE - json.length()) + json.substring(1));
    }
}
