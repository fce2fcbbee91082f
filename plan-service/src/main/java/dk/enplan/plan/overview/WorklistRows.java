package dk.enplan.plan.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The worklist's lines as they are kept, one for each citizen: chosen, sorted and counted where they lie. */
@Component
class WorklistRows {

    /** What a citizen is of whom nothing could be written yet. */
    private static final String UNKNOWN = "unknown";

    /** @param oldest since when the oldest of them holds */
    record Open(long count, Instant oldest) {}

    record Expected(String rule, String da, String en, Instant dueOn) {}

    record Row(
            UUID citizenId,
            String membership,
            @Nullable String cluster,
            Map<String, Open> flags,
            List<Expected> expectations,
            @Nullable LocalDate presentFrom,
            @Nullable Instant lastContact,
            Map<String, Instant> heard,
            Instant changedAt,
            boolean changedSinceMyLook,
            boolean behind) {}

    /** @param total how many there are in all */
    record Found(long total, List<Row> rows) {
        Found {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param readers whose lines
     * @param reader who asks
     * @param nobodyPresentOn around whom nobody can be reached on that day; like all that follows, absent where it is not asked for
     */
    record Filter(
            String readers,
            String reader,
            Optional<Mine> mine,
            List<String> severities,
            Optional<Instant> dueBefore,
            Optional<Instant> changedSince,
            boolean changedSinceMyLook,
            Optional<LocalDate> nobodyPresentOn,
            Optional<Instant> noContactSince,
            Optional<String> text) {
        Filter {
            severities = List.copyOf(severities);
        }
    }

    /** The reader's own: held as coordinator; or held in any role, or at work in the reader's sector. */
    record Mine(String personId, boolean coordinator, String sector) {}

    public enum Sort {
        SEVERITY("array_position(array['info', 'warn', 'high', 'critical'], severity)"),
        OLDEST_FLAG("oldest_flag"),
        NEXT_DUE("(select min(day) from unnest(due) day where day >= :now)"),
        CHANGED("changed_at"),
        LAST_CONTACT("last_contact"),
        CITIZEN("citizen_id");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    public record By(Sort sort, boolean descending) {}

    private static final String LINES = """
            select summary.citizen_id, membership, severity, oldest_flag, due, expectations, flags, present_from, last_contact,
                   coordinators, staff, sectors, changed_at, coalesce(look.last_at < changed_at, true) as news
              from serving.summary
              left join look on look.citizen_id = summary.citizen_id and look.person = :reader
             where readers = :readers
            """;

    /**
     * Whoever has no line, for not even the first event could be written, has one that says so. Whose they are is in what could not be
     * written: so they are every coordinator's until it is known.
     */
    private static final String LINELESS = """
            select cast(citizen as uuid), '%1$s', null, null, '{}', '[]', '{}', null, null, '{}', '{}', '{}', since, true
              from serving.behind
             where not exists (select 1 from serving.summary where citizen_id = cast(citizen as uuid) and readers = :readers)
            """.formatted(UNKNOWN);

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;

    WorklistRows(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * All are counted and put in order by the little that this takes; only what is shown is then read whole. How many that is stands in
     * the statement: unknown to it, the database would rather put thousands in order.
     */
    Found find(Filter filter, List<By> order, Instant now, int page, int size) {
        var values = of(filter).addValue("now", Moments.forDatabase(now));
        var lines = "(" + lines(values) + ") as line where " + where(filter);
        var total = jdbc.queryForObject("select count(*) from " + lines, values, Long.class);
        var rows = jdbc.query("""
                select page.citizen_id, page.membership, page.last_contact, page.changed_at, news, cluster, rest.flags, rest.expectations, rest.present_from, heard,
                       exists (select 1 from serving.behind where citizen = cast(page.citizen_id as text)) as behind
                  from (select citizen_id, membership, last_contact, changed_at, news, row_number() over (order by %2$s) as place
                          from %1$s order by %2$s limit %3$d offset %4$d) as page
                  left join serving.summary as rest on rest.citizen_id = page.citizen_id and readers = :readers
                 order by place
                """.formatted(lines, by(order), size, (long) page * size), values, (row, i) -> row(row));
        return new Found(total == null ? 0 : total, rows);
    }

    /** Nearly always everybody has a line, and the database finds its way by them alone. */
    private String lines(MapSqlParameterSource values) {
        var lineless = jdbc.queryForObject("select exists (" + LINELESS + ")", values, Boolean.class);
        return Boolean.TRUE.equals(lineless) ? LINES + " union all " + LINELESS : LINES;
    }

    private static String by(List<By> order) {
        var by = new ArrayList<String>();
        for (var it : order) by.add(it.sort().sql + (it.descending() ? " desc nulls last" : " asc nulls last"));
        // Whatever is asked for, two pages never share a citizen.
        by.add(Sort.CITIZEN.sql);
        return String.join(", ", by);
    }

    private static String where(Filter filter) {
        var all = new ArrayList<String>();
        // A record that was merged into another is that other's line; whoever left is here as long as something is
        // open.
        all.add("membership <> 'merged' and (membership <> 'left' or severity is not null)");
        filter.mine()
                .ifPresent(mine -> all.add(
                        mine.coordinator()
                                ? "(:me = any(coordinators) or membership = '" + UNKNOWN + "')"
                                : "(:me = any(staff) or :sector = any(sectors))"));
        if (!filter.severities().isEmpty()) all.add("jsonb_exists_any(flags, cast(:severities as text[]))");
        if (filter.dueBefore().isPresent()) all.add("exists (select 1 from unnest(due) day where day <= :due)");
        if (filter.changedSince().isPresent()) all.add("changed_at > :changed");
        if (filter.changedSinceMyLook()) all.add("news");
        if (filter.nobodyPresentOn().isPresent()) all.add("(present_from is null or present_from > :today)");
        if (filter.text().isPresent())
            all.add(
                    "(cast(citizen_id as text) like :text or exists (select 1 from unnest(coordinators) who where lower(who) like :text)"
                            + " or exists (select 1 from jsonb_array_elements(expectations) falls"
                            + " where lower(falls ->> 'da') like :text or lower(falls ->> 'en') like :text))");
        if (filter.noContactSince().isPresent()) all.add("(last_contact is null or last_contact < :contact)");
        return String.join(" and ", all);
    }

    private static MapSqlParameterSource of(Filter filter) {
        var values = new MapSqlParameterSource("readers", filter.readers()).addValue("reader", filter.reader());
        filter.mine().ifPresent(mine -> values.addValue("me", mine.personId()).addValue("sector", mine.sector()));
        values.addValue("severities", filter.severities().toArray(String[]::new));
        filter.dueBefore().ifPresent(at -> values.addValue("due", Moments.forDatabase(at)));
        filter.changedSince().ifPresent(at -> values.addValue("changed", Moments.forDatabase(at)));
        filter.nobodyPresentOn().ifPresent(day -> values.addValue("today", day));
        filter.text().ifPresent(text -> values.addValue("text", "%" + literally(text) + "%"));
        filter.noContactSince().ifPresent(at -> values.addValue("contact", Moments.forDatabase(at)));
        return values;
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("citizen_id", UUID.class),
                row.getString("membership"),
                row.getString("cluster"),
                json.readValue(orNothing(row.getString("flags"), "{}"), new TypeReference<Map<String, Open>>() {}),
                json.readValue(orNothing(row.getString("expectations"), "[]"), new TypeReference<List<Expected>>() {}),
                row.getObject("present_from", LocalDate.class),
                instant(row.getObject("last_contact", OffsetDateTime.class)),
                json.readValue(orNothing(row.getString("heard"), "{}"), new TypeReference<Map<String, Instant>>() {}),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("news"),
                row.getBoolean("behind"));
    }

    /** Of whom there is no line, nothing is known. */
    private static String orNothing(@Nullable String json, String nothing) {
        return json == null ? nothing : json;
    }

    /** In a pattern, some signs mean more than themselves. */
    private static String literally(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    /** What the gravest flag says that is open, of each of them that has one. */
    Map<UUID, PlanDocument.Words> gravest(List<UUID> citizens) {
        var titles = new HashMap<UUID, PlanDocument.Words>();
        jdbc.query("""
                select distinct on (citizen_id) citizen_id, title_da, title_en from serving.flag
                 where citizen_id = any(:citizens) and state in ('open', 'acknowledged')
                 order by citizen_id, array_position(array['critical', 'high', 'warn', 'info'], severity), since
                """, new MapSqlParameterSource("citizens", citizens.toArray(UUID[]::new)), row -> {
            titles.put(row.getObject(1, UUID.class), new PlanDocument.Words(row.getString(2), row.getString(3)));
        });
        return titles;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
