package dk.enplan.plan.overview.generation;

import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One citizen's rows made again from the events, in tables that nobody else sees and that are gone with the transaction, and laid beside
 * those that are read. The same writers make them.
 */
@Component
public class ViewReplay {

    /** A row that is not what it should be; where it is not there at all, the other side says nothing. */
    public record Row(String table, String key, Optional<String> expected, Optional<String> found) {}

    /**
     * @param position of the last event that the views know; absent where they know none
     * @param setAside an event of this citizen could not be written, and nothing was compared
     * @param noLine why the worklist's lines were not compared, where they were not
     */
    public record Compared(@Nullable Long position, boolean setAside, Optional<NoLine> noLine, List<Row> rows) {
        public Compared {
            rows = List.copyOf(rows);
        }

        static Compared not(boolean setAside) {
            return new Compared(null, setAside, Optional.empty(), List.of());
        }
    }

    public enum NoLine {
        BEHIND,
        RULES_GONE
    }

    private static final int MOST = 20;

    private static final Map<String, String> KEYS = keys();

    /** What may be shown and kept of a row: the rest is what somebody said, or what was made of it. */
    private static final Set<String> SHOWN = Set.of(
            "position",
            "changed_at",
            "summarised",
            "time",
            "recorded_at",
            "arrived_at",
            "sector",
            "type",
            "audience",
            "rule",
            "rules_version",
            "severity",
            "state",
            "step",
            "since",
            "due_on",
            "because",
            "raised_at",
            "answered_at",
            "cleared_at",
            "retroactive",
            "corrected",
            "membership",
            "cluster",
            "oldest_flag");

    private final JdbcTemplate jdbc;
    private final Generations generations;
    private final ViewTables tables;
    private final ViewWriter writer;
    private final LineWriter lines;
    private final Answering answering;
    private final JsonMapper json;

    ViewReplay(
            JdbcTemplate jdbc,
            Generations generations,
            ViewTables tables,
            ViewWriter writer,
            LineWriter lines,
            Answering answering,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.tables = tables;
        this.writer = writer;
        this.lines = lines;
        this.answering = answering;
        this.json = json;
    }

    private static Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("plan", "citizen_id");
        keys.put("fact", "event_id");
        keys.put("flag", "flag_id");
        keys.put("flag_step", "position");
        keys.put("summary", "readers");
        return keys;
    }

    /** One piece of much such work: those who are being answered go first, as they do in a rebuild. */
    public void givingWay(Runnable piece) {
        answering.givingWay(piece);
    }

    /**
     * In the caller's transaction, which must leave nothing behind.
     *
     * @param events by their numbers: where one is missing, the others keep theirs
     * @param rules those that the plan was judged by last, where they are at hand: the lines say what they expect
     */
    public Compared compare(UUID citizen, NavigableMap<Long, PlanEvent> events, Optional<? extends Rules> rules) {
        var serving = generations.serving().filter(Generation::ours);
        if (serving.isEmpty()) return Compared.not(false);
        if (isSetAside(serving.get(), citizen)) return Compared.not(true);
        var known = position(serving.get(), citizen, "position");
        if (known.isEmpty() && !anyRow(serving.get(), citizen)) return Compared.not(false);
        var position = known.orElse(-1L);
        var made = Generation.ofOneTransaction();
        tables.makeTables(made);
        write(made, citizen, events.headMap(position, true));
        var noLine = line(serving.get(), made, citizen, position, rules);
        var rows = rows(serving.get(), made, citizen, noLine.isEmpty());
        drop();
        return new Compared(position, false, noLine, rows);
    }

    /** In the caller's transaction as well: all that is shown of somebody of whom nothing is. */
    public List<Row> besideNothing(UUID citizen) {
        var serving = generations.serving().filter(Generation::ours);
        if (serving.isEmpty() || !anyRow(serving.get(), citizen)) return List.of();
        var made = Generation.ofOneTransaction();
        tables.makeTables(made);
        var rows = rows(serving.get(), made, citizen, true);
        drop();
        return rows;
    }

    private void drop() {
        for (var table : ViewTables.ALL) jdbc.execute("drop table pg_temp." + table);
    }

    private void write(Generation made, UUID citizen, Map<Long, PlanEvent> events) {
        if (events.isEmpty()) return;
        writer.write(
                made,
                events.entrySet().stream()
                        .map(it -> new Told(citizen, it.getKey(), it.getValue()))
                        .toList());
    }

    private Optional<NoLine> line(
            Generation serving, Generation made, UUID citizen, long position, Optional<? extends Rules> rules) {
        var summarised = position(serving, citizen, "summarised").orElse(-1L);
        var compares = summarised == position && rules.isPresent();
        // What is at hand may be further on than this: the line is drawn from the rows alone.
        rules.filter(it -> compares)
                .ifPresent(it -> new Summaries(jdbc, new LineDrawing(it, lines), ReadyLines.NONE, lines)
                        .draw(made, List.of(citizen)));
        if (compares) return Optional.empty();
        jdbc.update("update pg_temp.plan set summarised = ? where citizen_id = ?", summarised, citizen);
        return Optional.of(summarised == position ? NoLine.RULES_GONE : NoLine.BEHIND);
    }

    private boolean isSetAside(Generation serving, UUID citizen) {
        return Boolean.FALSE.equals(
                jdbc.queryForObject("select " + ViewTables.notSetAside(serving, "'" + citizen + "'"), Boolean.class));
    }

    private Optional<Long> position(Generation serving, UUID citizen, String column) {
        return jdbc
                .queryForList(
                        "select " + column + " from " + serving.schema() + ".plan where citizen_id = ?",
                        Long.class,
                        citizen)
                .stream()
                .findFirst();
    }

    private boolean anyRow(Generation serving, UUID citizen) {
        return ViewTables.ALL.stream()
                .anyMatch(table -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select 1 from %s.%s where citizen_id = ?)".formatted(serving.schema(), table),
                        Boolean.class,
                        citizen)));
    }

    private List<Row> rows(Generation serving, Generation made, UUID citizen, boolean withLines) {
        // A timestamp prints in the session's zone.
        jdbc.execute("set local time zone 'UTC'");
        var rows = new ArrayList<Row>();
        for (var table : ViewTables.ALL) {
            if (table.equals("summary") && !withLines) continue;
            var key = java.util.Objects.requireNonNull(KEYS.get(table));
            rows.addAll(jdbc.query(
                    """
                    select coalesce(found.key, made.key), to_jsonb(made.it)::text, to_jsonb(found.it)::text
                      from (select %1$s::text as key, it from %2$s.%3$s it where citizen_id = ?) found
                      full join (select %1$s::text as key, it from %4$s.%3$s it where citizen_id = ?) made using (key)
                     where found.it::text is distinct from made.it::text order by 1 limit %5$d
                    """.formatted(key, serving.schema(), table, made.schema(), MOST),
                    (row, i) -> row(table, row.getString(1), row.getString(2), row.getString(3)),
                    citizen,
                    citizen));
        }
        return rows;
    }

    private Row row(String table, String key, @Nullable String expected, @Nullable String found) {
        if (expected == null) return new Row(table, key, Optional.empty(), Optional.of(shown(read(found))));
        if (found == null) return new Row(table, key, Optional.of(shown(read(expected))), Optional.empty());
        var should = read(expected);
        var is = read(found);
        should.entrySet().removeIf(it -> it.getValue().equals(is.get(it.getKey())));
        is.keySet().retainAll(should.keySet());
        return new Row(table, key, Optional.of(shown(should)), Optional.of(shown(is)));
    }

    private Map<String, JsonNode> read(@Nullable String row) {
        var columns = new TreeMap<String, JsonNode>();
        json.readTree(row).properties().forEach(it -> columns.put(it.getKey(), it.getValue()));
        columns.remove("citizen_id");
        return columns;
    }

    private static String shown(Map<String, JsonNode> columns) {
        return columns.entrySet().stream()
                .filter(it -> !it.getValue().isNull() || SHOWN.contains(it.getKey()))
                .map(it -> it.getKey() + " "
                        + (SHOWN.contains(it.getKey())
                                ? it.getValue().asString(it.getValue().toString())
                                : "(content)"))
                .collect(Collectors.joining(", "));
    }
}
