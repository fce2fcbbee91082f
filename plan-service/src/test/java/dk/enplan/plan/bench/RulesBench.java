package dk.enplan.plan.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What rules cost, in one run on one machine; only the two ratios have a limit. Every event type is first tried in this process, and
 * those whose ratio is highest are then measured in processes of their own.
 */
public final class RulesBench {

    /** An event that few rules listen to: all rules against ten. */
    private static final double MANY_RULES = 1.2;
    /** Any event: a long life against a short one. */
    private static final double LONG_LIFE = 2;

    private static final int SHORT = 100;
    private static final int MIDDLE = 200;
    private static final int LONG = 1_000;
    private static final int SUSPECTS = 6;
    private static final int MEASURED = 6;
    private static final int HALF_A_SECOND = 500;

    private final boolean quick;

    private RulesBench(boolean quick) {
        this.quick = quick;
    }

    /** Ends with 0 if both ratios keep their limit, with 1 if one does not. */
    public static void main(String[] arguments) throws RunnerException {
        var kept = new RulesBench(List.of(arguments).contains("--quick")).run();
        System.exit(kept ? 0 : 1);
    }

    private boolean run() throws RunnerException {
        say("%d cores, %s %s, Java %s (%s)"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        System.getProperty("java.vm.name")));
        say("%d rules; plans of %d, %d and %d facts"
                .formatted(
                        Books.named(Books.ALL).ids().size(),
                        Life.of(SHORT).size(),
                        Life.of(MIDDLE).size(),
                        Life.of(LONG).size()));
        rehearsing();
        var many = manyRules();
        var longer = longLife();
        return many && longer;
    }

    private void rehearsing() throws RunnerException {
        var life = new Runner(own(RehearsingBench.class).build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
        var facts = Life.of(RehearsingBench.FACTS).size();
        say("%n%d facts told from the beginning, all rules: %.1f ms, %.0f facts a second"
                .formatted(facts, life / 1_000, facts * 1_000_000 / life));
    }

    private boolean manyRules() throws RunnerException {
        var measured = measured(
                own(DecidingBench.class)
                        .param("book", Books.ALL, Books.TEN)
                        .param("facts", "" + MIDDLE)
                        .param("type", Books.rare().toArray(String[]::new)),
                "book");
        say("%nOne event that few rules listen to, microseconds: all rules | ten rules | ratio".formatted());
        measured.forEach((type, by) -> say("  %-28s %8.1f %8.1f %6.2f"
                .formatted(type, by.get(Books.ALL), by.get(Books.TEN), value(by, Books.ALL) / value(by, Books.TEN))));
        var ratio = sum(measured, Books.ALL) / sum(measured, Books.TEN);
        return verdict("all rules cost %.2f times what ten rules cost".formatted(ratio), ratio, MANY_RULES);
    }

    private static double sum(Map<String, Map<String, Double>> measured, String book) {
        return measured.values().stream().mapToDouble(by -> value(by, book)).sum();
    }

    private boolean longLife() throws RunnerException {
        var tried = measured(lives(here(), News.types()), "facts");
        var suspects = tried.keySet().stream()
                .sorted(Comparator.comparingDouble(type -> -ratio(Objects.requireNonNull(tried.get(type)))))
                .limit(SUSPECTS)
                .toList();
        var measured = measured(lives(own(DecidingBench.class), suspects), "facts");
        say("%nOne event of each of the %d types, microseconds: %d facts | %d facts | ratio"
                .formatted(tried.size(), SHORT, LONG));
        tried.forEach((type, by) -> {
            if (!suspects.contains(type)) line(type, by, "once");
        });
        measured.forEach((type, by) -> line(type, by, "measured again"));
        var worst =
                measured.values().stream().mapToDouble(RulesBench::ratio).max().orElseThrow();
        return verdict(
                "a long life costs at most %.2f times what a short one costs".formatted(worst), worst, LONG_LIFE);
    }

    private static void line(String type, Map<String, Double> by, String how) {
        say("  %-28s %8.1f %8.1f %6.2f  %s".formatted(type, by.get("" + SHORT), by.get("" + LONG), ratio(by), how));
    }

    private static double ratio(Map<String, Double> by) {
        return value(by, "" + LONG) / value(by, "" + SHORT);
    }

    private static double value(Map<String, Double> by, String name) {
        return Objects.requireNonNull(by.get(name), name);
    }

    private static boolean verdict(String says, double ratio, double limit) {
        var kept = ratio <= limit;
        say("%s: %s; the limit is %.1f".formatted(kept ? "OK" : "BROKEN", says, limit));
        return kept;
    }

    /**
     * In processes of their own, so that nothing that ran before decides what the compiler makes of it. It takes the compiler six
     * seconds to come to an end with so much code: what is measured earlier is the compiler.
     */
    private ChainedOptionsBuilder own(Class<?> bench) {
        return options(bench, quick ? 1 : 2, TimeValue.milliseconds(HALF_A_SECOND), 16);
    }

    private ChainedOptionsBuilder here() {
        return options(DecidingBench.class, 0, TimeValue.milliseconds(quick ? 60 : 100), 4);
    }

    private static ChainedOptionsBuilder options(Class<?> bench, int forks, TimeValue time, int warming) {
        return new OptionsBuilder()
                .include(bench.getName())
                .forks(forks)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx1g", "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(warming)
                .warmupTime(time)
                .measurementIterations(MEASURED)
                .measurementTime(time)
                .verbosity(VerboseMode.SILENT);
    }

    private static ChainedOptionsBuilder lives(ChainedOptionsBuilder options, List<String> types) {
        return options.param("book", Books.ALL)
                .param("facts", "" + SHORT, "" + LONG)
                .param("type", types.toArray(String[]::new));
    }

    /** For each event type: what one decision takes, by the value of the parameter that is compared. */
    private static Map<String, Map<String, Double>> measured(ChainedOptionsBuilder options, String compared)
            throws RunnerException {
        var measured = new TreeMap<String, Map<String, Double>>();
        for (var result : new Runner(options.build()).run())
            measured.computeIfAbsent(result.getParams().getParam("type"), type -> new HashMap<>())
                    .put(
                            result.getParams().getParam(compared),
                            result.getPrimaryResult().getScore());
        return measured;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
