package dk.enplan.proof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the processes that were started here have used of the cores so far, as Linux counts it. */
final class Work {

    private static final Pattern JAR = Pattern.compile("/([a-z-]+)-0\\.1\\.0-SNAPSHOT");
    private static final double TICKS = 100;
    /** Of the process itself and of those of its children that have ended: user and system, twice. */
    private static final int FIRST = 11;

    private static final int LAST = 14;

    private Work() {}

    /** Seconds, by what the process runs. */
    static Map<String, Double> seconds() {
        var work = new TreeMap<String, Double>();
        ProcessHandle.current()
                .descendants()
                .forEach(process -> work.merge(name(process), seconds(process.pid()), Double::sum));
        return work;
    }

    /** @param unit what a second of a core is to be counted as */
    static Map<String, Long> since(Map<String, Double> before, double unit) {
        var since = new TreeMap<String, Long>();
        seconds().forEach((part, now) -> since.put(part, Math.round(unit * (now - before.getOrDefault(part, 0.0)))));
        return since;
    }

    /** Of the one process that runs this. */
    static long pid(String part) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> name(process).equals(part))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(part + " does not run"));
    }

    private static String name(ProcessHandle process) {
        try {
            var words = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            var jar = JAR.matcher(words);
            if (jar.find()) return jar.group(1);
            if (words.contains(BareChain.class.getSimpleName())) return "bare chain";
            return words.contains("postgres") ? "postgres" : "kafka";
        } catch (IOException gone) {
            return "gone";
        }
    }

    private static double seconds(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = 0L;
            for (int field = FIRST; field <= LAST; field++) ticks += Long.parseLong(fields[field]);
            return ticks / TICKS;
        } catch (IOException gone) {
            return 0;
        }
    }
}
