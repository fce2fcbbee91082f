package dk.enplan.plan;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every column of every table there is, whatever its type: for a word, as text and as bytes. */
public record Traces(JdbcClient jdbc) {

    private static final String TABLES = """
            select schemaname, tablename from pg_tables
             where schemaname not like 'pg_%' and schemaname <> 'information_schema' order by 1, 2
            """;

    /** A generation's tables are called view, whichever it is. */
    public SortedSet<String> tables() {
        return new TreeSet<>(all().stream().map(Traces::called).toList());
    }

    /** The tables in which it stands somewhere. */
    public SortedSet<String> of(String word) {
        var bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        var found = new TreeSet<String>();
        for (var table : all()) if (stands(table, word, bytes)) found.add(called(table));
        return found;
    }

    private boolean stands(String table, String word, String bytes) {
        try {
            return jdbc.sql(
                            "select exists (select from %s as line where strpos(line::text, ?) > 0 or strpos(line::text, ?) > 0)"
                                    .formatted(table))
                    .params(word, bytes)
                    .query(Boolean.class)
                    .single();
        } catch (BadSqlGrammarException gone) {
            // A generation that was retired may be dropped just as one comes to its tables.
            if (all().contains(table)) throw gone;
            return false;
        }
    }

    private List<String> all() {
        return jdbc.sql(TABLES)
                .query((row, i) -> row.getString(1) + "." + row.getString(2))
                .list();
    }

    private static String called(String table) {
        return table.replaceFirst("^public\\.", "").replaceFirst("^view_\\d+\\.", "view.");
    }
}
