package dk.enplan.plan.overview;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table as Danish spreadsheets open them. */
public final class Csv {

    /** The mark by which a spreadsheet knows the letters. */
    public static final String BEGINNING = "\uFEFF";

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** A spreadsheet reckons with what begins like a formula. */
    private static String cell(String text) {
        var harmless = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
