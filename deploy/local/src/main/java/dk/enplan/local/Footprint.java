package dk.enplan.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which process was ours. A pid alone is not enough: after a restart of the machine it belongs to a stranger. */
record Footprint(long pid, Instant started) {

    /** The operating system rounds a start time, and differently for different readers. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    static Footprint of(ProcessHandle process) {
        return new Footprint(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    static Optional<Footprint> parse(String text) {
        var parts = text.split("@", 2);
        try {
            return parts.length == 2
                    ? Optional.of(
                            new Footprint(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))))
                    : Optional.empty();
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The process, if it still runs and is the one we meant. */
    Optional<ProcessHandle> living() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(Footprint::isMoreThanAGhost)
                .filter(this::isTheSame);
    }

    /** A process that has ended but whose parent has not asked how is still listed, without a command. */
    private static boolean isMoreThanAGhost(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(ROUNDING) <= 0)
                .orElse(false);
    }

    @Override
    public String toString() {
        return pid + "@" + started.toEpochMilli();
    }
}
