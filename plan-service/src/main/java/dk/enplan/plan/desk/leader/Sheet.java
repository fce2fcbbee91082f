package dk.enplan.plan.desk.leader;

import dk.enplan.plan.overview.Csv;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as it is shown and as it is handed out: one and the same, so that neither tells more than the other.
 *
 * @param name in the address of its file; {@code leader.<name>} in messages
 */
record Sheet(String name, List<String> head, List<Line> lines) {

    /** @param depth how far it is inside another: 0 is the whole */
    record Line(int depth, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    Sheet {
        head = List.copyOf(head);
        lines = List.copyOf(lines);
    }

    /** As Danish spreadsheets open it. */
    String file() {
        return Stream.concat(Stream.of(head), lines.stream().map(Line::cells))
                .map(Csv::line)
                .collect(Collectors.joining("", Csv.BEGINNING, ""));
    }
}
