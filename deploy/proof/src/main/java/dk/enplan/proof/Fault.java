package dk.enplan.proof;

import dk.enplan.local.Platform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Something that goes wrong with the machine, and its end. */
sealed interface Fault {

    /** At once and without a word, as by a power cut; and started again after a while. */
    record Killed(List<String> parts, Duration away) implements Fault {
        public Killed {
            parts = List.copyOf(parts);
        }
    }

    /** Neither dead nor answering; afterwards it goes on as if nothing had been, and may have been missed. */
    record Frozen(String part, Duration held) implements Fault {}

    /** Every commit waits. */
    record SlowDisk(Duration lasts) implements Fault {}

    /** What is written is not confirmed: no commit comes back, all locks are held, and reading goes on. */
    record StuckDisk(Duration lasts) implements Fault {}

    record ClockJumps(Duration by) implements Fault {}

    /** Stopped as by a rolling release; partitions and views go to the other, and come back. */
    record Restarted(String part) implements Fault {}

    /** One more of them: partitions and views are shared anew. */
    record Joined(String part) implements Fault {}

    /** Whom it hits, and who must therefore be well before it: what is struck while it starts is struck less hard. */
    default List<String> hits() {
        return switch (this) {
            case Killed(var parts, var away) -> parts;
            case Frozen(var part, var held) -> List.of(part);
            case SlowDisk slow -> List.of("postgres");
            case StuckDisk stuck -> List.of("postgres");
            case ClockJumps jump -> List.of();
            case Restarted(var part) -> List.of(part);
            case Joined joined -> List.of();
        };
    }

    default String kind() {
        return getClass().getSimpleName();
    }

    /** Comes back when it is over. What was killed is on its way then; nobody waits until it is there. */
    default void strike(Platform platform) throws SQLException {
        switch (this) {
            case Killed(var parts, var away) -> {
                parts.forEach(part -> platform.part(part).kill());
                await(away);
                parts.forEach(part -> platform.part(part).launch());
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
                // In microseconds; as much as there is.
                set(platform, "commit_siblings = 0", "commit_delay = 100000");
                await(lasts);
                set(platform, "commit_delay = 0");
            }
            case StuckDisk(var lasts) -> {
                // A second disk that must confirm, and is not there.
                set(platform, "synchronous_standby_names = 'nobody'");
                await(lasts);
                set(platform, "synchronous_standby_names = ''");
            }
            case ClockJumps(var by) -> platform.moveClock(by);
            case Restarted(var part) -> {
                platform.part(part).stop();
                platform.part(part).launch();
            }
            case Joined(var part) -> platform.part(part).launch();
        }
    }

    private static void set(Platform platform, String... settings) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:" + platform.address("postgres") + "/postgres", "postgres", "");
                var statement = connection.createStatement()) {
            for (var setting : settings) statement.execute("alter system set " + setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void await(Duration pause) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.toMillis()));
    }
}
