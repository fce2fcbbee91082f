package dk.enplan.proof;

import dk.enplan.local.Reachable;
import java.io.UncheckedIOException;

/** What the plan service says of itself, at {@code /actuator/prometheus}. */
final class Gauge {

    private final Doors doors;
    private final double started;

    Gauge(Reachable platform) {
        this.doors = new Doors(platform);
        this.started = sum("process_start_time_seconds", "");
    }

    /** Bytes in use. */
    long heap() {
        return (long) sum("jvm_memory_used_bytes", "area=\"heap\"");
    }

    /** Bytes reserved, of heap and everything else that the virtual machine counts. */
    long resident() {
        return (long) sum("jvm_memory_committed_bytes", "");
    }

    double rebalances() {
        return sum("kafka_consumer_coordinator_rebalance_total", "");
    }

    double collecting() {
        return sum("jvm_gc_pause_seconds_sum", "");
    }

    double upFor() {
        return sum("process_uptime_seconds", "");
    }

    /** It has not died and come back meanwhile. */
    boolean isTheSame() {
        return sum("process_start_time_seconds", "") == started;
    }

    private double sum(String metric, String tag) {
        return page().lines()
                .filter(line -> line.startsWith(metric) && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Whoever is busy may be late. */
    private String page() {
        while (true) {
            try {
                var answer = doors.as("otto", Deck.PLAN).get("/actuator/prometheus");
                if (answer.status() == 200) return answer.body();
            } catch (UncheckedIOException | IllegalStateException late) {
                // asked again
            }
            Insistence.pause(java.time.Duration.ofMillis(500));
        }
    }
}
