package dk.enplan.plan.desk.leader;

import dk.enplan.plan.overview.figures.FiguresDocument.Cell;
import dk.enplan.plan.overview.figures.FiguresDocument.Group;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Shown numbers beside each other. What is hidden has no bar: only that there is something is said.
 *
 * @param hidden how many have no bar because their number is hidden
 * @param more how many have no bar because they are the smaller ones of many
 */
record Bars(List<Bar> bars, int hidden, int more) {

    private static final int MOST = 12;
    private static final double WIDEST = 100;

    /** @param width of a hundred */
    record Bar(String label, long value, double width) {}

    private record Named(String label, Cell cell) {}

    Bars {
        bars = List.copyOf(bars);
    }

    /** In their own order. */
    static Bars inOrder(List<Group> parts, UnaryOperator<String> name) {
        return of(named(parts, name).toList());
    }

    /** The largest first, of those that are shown: where a hidden one would stand is not told. */
    static Bars largestFirst(List<Group> parts, UnaryOperator<String> name) {
        return sorted(named(parts, name));
    }

    static Bars sorted(Stream<String> labels, List<Cell> cells) {
        var names = labels.toList();
        return sorted(
                java.util.stream.IntStream.range(0, cells.size()).mapToObj(i -> new Named(names.get(i), cells.get(i))));
    }

    private static Stream<Named> named(List<Group> parts, UnaryOperator<String> name) {
        return parts.stream().map(part -> new Named(name.apply(part.name()), part.count()));
    }

    private static Bars sorted(Stream<Named> all) {
        return of(all.sorted(Comparator.comparingLong((Named it) -> -value(it)).thenComparing(Named::label))
                .toList());
    }

    private static Bars of(List<Named> all) {
        var shown = all.stream().filter(it -> it.cell().value() != null).toList();
        var largest = shown.stream().mapToLong(Bars::value).max().orElse(0);
        return new Bars(
                shown.stream()
                        .limit(MOST)
                        .map(it -> new Bar(it.label(), value(it), largest == 0 ? 0 : WIDEST * value(it) / largest))
                        .toList(),
                all.size() - shown.size(),
                Math.max(0, shown.size() - MOST));
    }

    private static long value(Named it) {
        var value = it.cell().value();
        return value == null ? 0 : value;
    }
}
