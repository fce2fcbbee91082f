package dk.enplan.proof.bench;

import dk.enplan.proof.Doors;
import dk.enplan.proof.bench.Measured.Limit;
import java.util.List;
import java.util.regex.Pattern;

/** Whether plan-service has lived through all of it, and how it managed in the heap that it has. */
final class Memory implements Figure {

    private static final double MEGABYTE = 1024 * 1024;
    /** So much of its time a service may spend on tidying up. */
    private static final double TIDYING = 0.1;

    private final Doors doors;
    private final long process;

    /** At the beginning. */
    Memory(Doors doors) {
        this.doors = doors;
        this.process = process();
    }

    @Override
    public List<Measured> measure() {
        if (process() != process) throw new IllegalStateException("plan-service has died and was started again");
        var metrics = doors.as("otto", Stage.PLAN).get("/actuator/prometheus").body();
        var heap = sum(metrics, "jvm_memory_max_bytes\\{[^}]*area=\"heap\"[^}]*}");
        var live = sum(metrics, "jvm_gc_live_data_size_bytes\\{[^}]*}");
        var tidied = sum(metrics, "jvm_gc_pause_seconds_sum\\{[^}]*}");
        var up = sum(metrics, "process_uptime_seconds\\{[^}]*}");
        return List.of(
                new Measured(
                        "plan-service's heap: what lives in it after a full collection",
                        "%.0f MiB".formatted(live / MEGABYTE),
                        "%.0f MiB".formatted(heap / MEGABYTE),
                        live / heap,
                        new Limit.AtMost(1)),
                new Measured(
                        "plan-service's heap: time spent collecting",
                        "%.1f s".formatted(tidied),
                        "%.0f s".formatted(up),
                        tidied / up,
                        new Limit.AtMost(TIDYING)));
    }

    private static double sum(String metrics, String series) {
        return Pattern.compile("(?m)^" + series + " (\\S+)$")
                .matcher(metrics)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    private static long process() {
        return Work.pid(Stage.PLAN);
    }
}
