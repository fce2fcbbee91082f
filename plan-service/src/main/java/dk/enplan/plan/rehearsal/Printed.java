package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.Kind;
import dk.enplan.plan.rehearsal.Comparison.Row;
import dk.enplan.plan.rehearsal.Scenario.Expected;
import dk.enplan.plan.rules.PlanLine.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A comparison as a person reads it: the two timelines side by side, and what is not as written pointed at. */
public final class Printed {

    private Printed() {}

    public static String of(String name, Comparison story) {
        var lines = new ArrayList<String>();
        lines.add((story.asWritten() ? "as written  " : "DIFFERENT   ") + name);
        var left = story.rows().stream()
                .map(row -> row.expected().map(Printed::text).orElse("-"))
                .toList();
        var width = Math.max(
                8,
                Stream.of(left.stream())
                        .flatMap(it -> it)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0));
        if (!story.rows().isEmpty()) lines.add("  " + " ".repeat(12) + pad("expected", width) + " | got");
        for (int i = 0; i < story.rows().size(); i++) {
            var row = story.rows().get(i);
            var got = row.got().map(Printed::text).orElse("-");
            lines.add((row.same() ? "  " : "! ") + row.day() + "  " + pad(left.get(i), width) + " | " + got + why(row));
        }
        story.scenario()
                .open()
                .ifPresent(open -> lines.add((story.openAsWritten() ? "  " : "! ") + "open at the end: " + list(open)
                        + (story.openAsWritten() ? "" : " | " + list(story.open()))));
        story.plan()
                .forEach(said -> lines.add((said.truth() == Truth.HOLDS ? "  " : "! ") + said.line() + ": "
                        + switch (said.truth()) {
                            case HOLDS -> "so it is";
                            case DOES_NOT_HOLD -> "it is not so";
                            case UNKNOWN -> "nobody has told";
                        }));
        return String.join("\n", lines) + "\n";
    }

    private static String why(Row row) {
        return row.differs().isEmpty() ? "" : "   <- " + String.join(", ", row.differs());
    }

    private static String text(Expected it) {
        return words(
                Kind.wireName(it.what()),
                it.rule(),
                it.severity() == null ? "" : Kind.wireName(it.severity()),
                it.tell() == null ? "" : "tell " + names(it.tell()),
                it.cause() == null ? "" : it.cause().toString(),
                Boolean.TRUE.equals(it.retroactive()) ? "retroactive" : "");
    }

    private static String text(Change it) {
        var told = it.tell().isEmpty() ? "" : "tell " + names(it.tell());
        var over = it.what() == Scenario.What.CLEARED || it.what() == Scenario.What.WAIVED;
        return words(
                Kind.wireName(it.what()),
                it.rule(),
                over ? "" : Kind.wireName(it.severity()),
                told,
                it.cause().isEmpty() ? "" : it.cause().toString(),
                it.retroactive() ? "retroactive" : "");
    }

    private static String words(String... parts) {
        return String.join(" ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    private static String names(Collection<? extends Enum<?>> words) {
        return String.join(",", words.stream().map(Kind::wireName).sorted().toList());
    }

    private static String list(Collection<String> rules) {
        return rules.isEmpty() ? "none" : String.join(", ", List.copyOf(new TreeSet<>(rules)));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
