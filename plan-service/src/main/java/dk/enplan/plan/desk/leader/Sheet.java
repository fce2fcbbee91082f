package dk.enplan.plan.desk.leader;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as it is shown and as it is handed out: one and the same, so that neither tells more than the other.
 *
 * @param name in the address of its file; {@code leader.<name>} in messages
 */
record Sheet(String name, List<String> head, List<Line> lines) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
                .map(cells -> cells.stream().map(Sheet::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    /** A spreadsheet reckons with what begins like a formula. */
    private static String cell(String text) {
        var harmless = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
