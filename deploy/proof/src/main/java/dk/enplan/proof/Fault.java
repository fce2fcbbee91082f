package dk.enplan.proof;

import dk.enplan.local.Platform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Something that goes wrong with the machine, and its end. */
sealed interface Fault {

    /** At once and without a word, as by a power cut; and started again after a while. */
    record Killed(List<String> parts, Duration away) implements Fault {}

    /** Neither dead nor answering. */
    record Frozen(String part, Duration held) implements Fault {}

    /** Every commit waits. */
    record SlowDisk(Duration lasts) implements Fault {}

    record ClockJumps(Duration by) implements Fault {}

    /** Stopped as by a rolling release; partitions and views go to the other, and come back. */
    record Restarted(String part) implements Fault {}

    /** The same seed breaks the same things in the same order. */
    static Fault next(Random chance, List<String> services) {
        return switch (chance.nextInt(12)) {
            case 0 -> new Killed(List.of("kafka"), seconds(chance, 1, 6));
            case 1 -> new Killed(List.of("postgres"), seconds(chance, 1, 4));
            case 2 -> new Killed(List.of("kafka", one(chance, services)), seconds(chance, 1, 4));
            case 3 -> new Killed(List.of("postgres", "plan-service"), seconds(chance, 1, 4));
            case 4 -> new Frozen("kafka", seconds(chance, 2, 15));
            case 5 -> new Frozen("postgres", seconds(chance, 2, 8));
            case 6 -> new Frozen(one(chance, services), seconds(chance, 2, 12));
            case 7 -> new SlowDisk(seconds(chance, 4, 10));
            case 8 -> new ClockJumps(Duration.ofHours(chance.nextInt(-3, 72)));
            case 9 -> new Restarted("plan-service-replica");
            default -> new Killed(List.of(one(chance, services)), seconds(chance, 0, 5));
        };
    }

    private static String one(Random chance, List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static Duration seconds(Random chance, int least, int most) {
        return Duration.ofMillis(chance.nextLong(least * 1_000L, most * 1_000L));
    }

    /** Comes back when it is over. */
    default void strike(Platform platform) throws SQLException {
        switch (this) {
            case Killed(var parts, var away) -> {
                parts.forEach(part -> platform.part(part).kill());
                await(away);
                // What stands on others comes after them.
                new ArrayList<>(parts).forEach(part -> platform.part(part).start());
            }
            case Frozen(var part, var held) -> {
                platform.part(part).freeze();
                try {
                    await(held);
                } finally {
                    platform.part(part).thaw();
                }
            }
            case SlowDisk(var lasts) -> {
                commitDelay(platform, "100000");
                await(lasts);
                commitDelay(platform, "0");
            }
            case ClockJumps(var by) -> platform.moveClock(by);
            case Restarted(var part) -> {
                platform.part(part).stop();
                platform.part(part).start();
            }
        }
    }

    /** In microseconds. */
    private static void commitDelay(Platform platform, String delay) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:" + platform.address("postgres") + "/postgres", "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("alter system set commit_siblings = 0");
            statement.execute("alter system set commit_delay = " + delay);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void await(Duration pause) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.toMillis()));
    }
}
