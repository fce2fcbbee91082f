package dk.enplan.plan.rehearsal;

import dk.enplan.plan.rehearsal.Comparison.Row;
import dk.enplan.plan.rules.RuleBook;
import dk.enplan.testkit.histories.History;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rules said of many labelled lives, beside what they should have said. A label is a flag's rise, growth or end with its
 * day, severity and cause: what comes on another day is both missing and too much.
 */
final class Quality {

    /** Of one rule, or of all: as labelled, said without a label, labelled and not said. */
    record Count(int right, int tooMuch, int missing, int planted, int nearMisses) {

        static final Count NONE = new Count(0, 0, 0, 0, 0);

        Count and(Count more) {
            return new Count(
                    right + more.right,
                    tooMuch + more.tooMuch,
                    missing + more.missing,
                    planted + more.planted,
                    nearMisses + more.nearMisses);
        }

        double precision() {
            return right + tooMuch == 0 ? 1 : (double) right / (right + tooMuch);
        }

        double recall() {
            return right + missing == 0 ? 1 : (double) right / (right + missing);
        }
    }

    /** A life is read with all of them, so that a label of a rule that is switched off is a label still. */
    private static final RuleBook ALL = RuleBook.shipped();

    private final SortedMap<String, Count> byRule = new TreeMap<>();
    private final List<String> different = new ArrayList<>();

    static Quality of(List<History> lives, RuleBook rules) {
        var quality = new Quality();
        lives.forEach(life -> quality.add(life, rules));
        return quality;
    }

    private void add(History life, RuleBook rules) {
        for (var planted : life.cases())
            count(planted.rule(), new Count(0, 0, 0, planted.flagged() ? 1 : 0, planted.flagged() ? 0 : 1));
        var told = Comparison.of(read(life), rules);
        told.rows().forEach(this::add);
        if (!told.asWritten()) different.add(Printed.of(life.name(), told));
    }

    private static Scenario read(History life) {
        return switch (ScenarioReader.read(life.text(), ALL)) {
            case ScenarioReading.Read(var story) -> story;
            case ScenarioReading.Unreadable(var problems) -> throw new AssertionError(life.name() + ": " + problems);
        };
    }

    private void add(Row row) {
        row.expected().ifPresent(it -> count(it.rule(), row.same() ? right() : new Count(0, 0, 1, 0, 0)));
        if (!row.same()) row.got().ifPresent(it -> count(it.rule(), new Count(0, 1, 0, 0, 0)));
    }

    private static Count right() {
        return new Count(1, 0, 0, 0, 0);
    }

    private void count(String rule, Count more) {
        byRule.merge(rule, more, Count::and);
    }

    Count of(String rule) {
        return byRule.getOrDefault(rule, Count.NONE);
    }

    Count all() {
        return byRule.values().stream().reduce(Count.NONE, Count::and);
    }

    SortedMap<String, Count> byRule() {
        return byRule;
    }

    /** The lives of which something else was said, as a person reads them. */
    List<String> different() {
        return different;
    }

    String table() {
        var lines = new ArrayList<String>();
        lines.add("%-44s %7s %6s %6s %8s %8s %9s %6s"
                .formatted("rule", "planted", "near", "right", "too much", "missing", "precision", "recall"));
        byRule.forEach((rule, count) -> lines.add(line(rule, count)));
        lines.add(line("all " + byRule.size() + " rules", all()));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String name, Count it) {
        return "%-44s %7d %6d %6d %8d %8d %9s %6s"
                .formatted(
                        name,
                        it.planted,
                        it.nearMisses,
                        it.right,
                        it.tooMuch,
                        it.missing,
                        share(it.precision()),
                        share(it.recall()));
    }

    /** Never rounded up to all of them. */
    private static String share(double share) {
        return share == 1 ? "1.0" : "%.3f".formatted(Math.floor(share * 1000) / 1000);
    }
}
