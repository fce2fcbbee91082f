package dk.enplan.plan.rehearsal;

import dk.enplan.plan.rehearsal.Comparison.Row;
import dk.enplan.plan.rehearsal.Scenario.Expected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which change is the one a line of the story meant. A line that says little fits several: so that it never takes the one that
 * another line needs, each line may push another to a second choice.
 */
final class Pairing {

    private final List<Expected> expected;
    private final List<Change> got;
    /** For each change the line it was taken for. */
    private final @Nullable Integer[] takenFor;

    Pairing(List<Expected> expected, List<Change> got) {
        this.expected = expected;
        this.got = got;
        this.takenFor = new Integer[got.size()];
        pair((written, change) -> alike(written, change)
                && Comparison.differences(written, change).isEmpty());
        // What is left may still be about the same flag: then the two are shown beside each other.
        for (int line = 0; line < expected.size(); line++) if (!taken(line)) besideOneLeft(line);
    }

    private void besideOneLeft(int line) {
        for (int i = 0; i < got.size(); i++)
            if (takenFor[i] == null && alike(expected.get(line), got.get(i))) {
                takenFor[i] = line;
                return;
            }
    }

    private void pair(BiPredicate<Expected, Change> fits) {
        for (int line = 0; line < expected.size(); line++) if (!taken(line)) take(line, fits, new HashSet<>());
    }

    private boolean taken(int line) {
        return IntStream.range(0, got.size())
                .anyMatch(i -> Integer.valueOf(line).equals(takenFor[i]));
    }

    private boolean take(int line, BiPredicate<Expected, Change> fits, Set<Integer> tried) {
        for (int i = 0; i < got.size(); i++) {
            if (!fits.test(expected.get(line), got.get(i)) || !tried.add(i)) continue;
            var other = takenFor[i];
            if (other == null || take(other, fits, tried)) {
                takenFor[i] = line;
                return true;
            }
        }
        return false;
    }

    private static boolean alike(Expected written, Change change) {
        return written.day().equals(change.day())
                && written.what() == change.what()
                && written.rule().equals(change.rule());
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < got.size(); i++) {
            var line = takenFor[i];
            rows.add(line == null ? only(got.get(i)) : both(expected.get(line), got.get(i)));
        }
        for (int line = 0; line < expected.size(); line++)
            if (!taken(line))
                rows.add(new Row(expected.get(line).day(), Optional.of(expected.get(line)), Optional.empty(), false));
        rows.sort(Comparator.comparing((Row row) -> row.day()));
        return rows;
    }

    private static Row only(Change change) {
        LocalDate day = change.day();
        return new Row(day, Optional.empty(), Optional.of(change), false);
    }

    private static Row both(Expected written, Change change) {
        return new Row(
                change.day(),
                Optional.of(written),
                Optional.of(change),
                Comparison.differences(written, change).isEmpty());
    }
}
