package dk.enplan.plan.rehearsal;

import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rehearsal.Scenario.Expected;
import dk.enplan.plan.rules.PlanLine;
import dk.enplan.plan.rules.PlanLine.Truth;
import dk.enplan.plan.rules.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A story as it was written beside the story as it came out. */
public record Comparison(Scenario scenario, List<Row> rows, Set<String> open, List<Statement> plan) {

    public Comparison {
        rows = List.copyOf(rows);
        open = java.util.Collections.unmodifiableSet(new TreeSet<>(open));
        plan = List.copyOf(plan);
    }

    /** One change; where only one of the two is there, or they differ, the story did not go as written. */
    public record Row(LocalDate day, Optional<Expected> expected, Optional<Change> got, boolean same) {

        /** What of the change is not as written, by its name in the file. */
        public List<String> differs() {
            return expected.flatMap(written -> got.map(change -> differences(written, change)))
                    .orElse(List.of());
        }
    }

    public record Statement(PlanLine line, Truth truth) {}

    /** Tells the story to a plan of its own, under its own numbers. */
    public static Comparison of(Scenario scenario, RuleBook rules) {
        var plan = new Rehearsal(rules.with(scenario.params()), scenario.citizen());
        scenario.arrivals().forEach(plan::tell);
        return of(scenario, plan.passTo(scenario.until()));
    }

    static Comparison of(Scenario scenario, Rehearsal told) {
        return of(scenario, told.history(), told.journal());
    }

    /** @param history what was said in the plan, wherever that plan was kept */
    static Comparison of(Scenario scenario, List<PlanEvent> history, Journal journal) {
        var got = Changes.in(history).stream()
                .filter(change -> scenario.watch().contains(change.rule()))
                .toList();
        var open = journal.open().keySet().stream().map(Flag.Key::rule).collect(Collectors.toSet());
        var plan = scenario.plan().stream()
                .map(line ->
                        new Statement(line, line.ask(scenario.citizen(), journal.standing(), scenario.until(), open)))
                .toList();
        var watched = new TreeSet<>(open);
        watched.retainAll(scenario.watch());
        return new Comparison(scenario, new Pairing(scenario.expect(), got).rows(), watched, plan);
    }

    public boolean asWritten() {
        return rows.stream().allMatch(Row::same)
                && openAsWritten()
                && plan.stream().allMatch(statement -> statement.truth() == Truth.HOLDS);
    }

    public boolean openAsWritten() {
        return scenario.open().map(open::equals).orElse(true);
    }

    static List<String> differences(Expected written, Change got) {
        var same = Map.of(
                "severity", written.severity() == null || written.severity() == got.severity(),
                "tell", written.tell() == null || written.tell().equals(got.tell()),
                "cause", written.cause() == null || written.cause().equals(got.cause()),
                "because", got.because().containsAll(written.because().keySet()),
                "retroactive", written.retroactive() == null || written.retroactive() == got.retroactive());
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
