package dk.enplan.plan.overview;

import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.LineReaders;
import dk.enplan.plan.access.Purpose;
import dk.enplan.plan.access.Right;
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
import java.util.Set;
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
            boolean behind,
            Right right,
            boolean shared) {}

    /** @param total how many there are in all */
    record Found(long total, List<Row> rows) {
        Found {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Who asks, and for what.
     *
     * @param colleagues whether it is enough that one's sector has something going on there
     */
    record Asker(Caller caller, Purpose purpose, boolean colleagues, LocalDate today) {

        LineReaders readers() {
            return LineReaders.of(caller);
        }

        /** Whom consents do not bind. */
        boolean unbound() {
            return caller.is("coordinator") || caller.is("auditor");
        }
    }

    /**
     * @param mine only those who are the asker's own
     * @param nobodyPresentOn around whom nobody can be reached on that day; like all that follows, absent where it is not asked for
     */
    record Filter(
            Asker asker,
            boolean mine,
            List<String> severities,
            Optional<Instant> dueBefore,
            Optional<Instant> changedSince,
            boolean changedSinceMyLook,
            Optional<LocalDate> nobodyPresentOn,
            Optional<Instant> noContactSince,
            Optional<String> text,
            Set<UUID> called) {
        Filter {
            called = Set.copyOf(called);
            severities = List.copyOf(severities);
        }
    }

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

    /**
     * Whoever has no line, for not even the first event could be written, has one that says so. Whose they are is in what could not be
     * written: so they are every coordinator's until it is known.
     */
    private static final String LINES = """
            (select citizen_id, membership, case when shared then cluster end as cluster,
                    case when shared then severity end as severity, case when shared then oldest_flag end as oldest_flag,
                    case when shared then flags else '{}' end as flags, case when shared then due else '{}' end as due,
                    case when shared then expectations else '[]' end as expectations,
                    case when shared then present_from else :today end as present_from,
                    case when shared then last_contact end as last_contact,
                    case when shared then heard when jsonb_exists(heard, :sector) then jsonb_build_object(:sector, heard -> :sector)
                         else '{}' end as heard,
                    case when shared then coordinators else '{}' end as coordinators,
                    case when shared then changed_at else coalesce(cast(heard ->> :sector as timestamptz), '1970-01-01Z') end as changed_at,
                    news and shared as news, behind, shared,
                    case when :auditor then 'auditor'
                         when :coordinator and :me = any(coordinators) then 'coordinator'
                         when :coordinator and (membership = '%1$s' or coordinated_from is null or coordinated_from > :today) and (:claim or not guarded) then 'empty-chair'
                         when :staff and :me = any(staff) then 'circle'
                         when :colleagues and not guarded and :sector = any(sectors) then 'colleague' end as by_right
               from (select summary.citizen_id, membership, cluster, severity, oldest_flag, flags, due, expectations, present_from, last_contact,
                            heard, coordinators, staff, sectors, known_at as changed_at, coordinated_from,
                            exists (select 1 from protected_citizen safe
                                     where safe.citizen_id = summary.citizen_id and coalesce(safe.until >= :today, true)) as guarded,
                            coalesce(look.last_at < known_at, true) as news,
                            exists (select 1 from serving.behind where citizen = cast(summary.citizen_id as text)) as behind,
                            :unbound or consents is null or exists (
                              select 1 from jsonb_array_elements(consents) yes
                               where jsonb_exists(yes -> 'sectors', :sector) and yes ->> 'purpose' = any(cast(:meanings as text[]))
                                 and coalesce(cast(yes ->> 'until' as date) >= :today, true)) as shared
                       from (select summary.*,
                                    case when :veiled then coalesce(
                                           (select max(arrived_at) from serving.fact
                                             where fact.citizen_id = summary.citizen_id and audience <> all(cast(:hidden as text[]))), changed_at)
                                         else changed_at end as known_at
                               from serving.summary) summary
                       left join look on look.citizen_id = summary.citizen_id and look.person = :me
                      where readers = :readers
                      union all
                     select cast(citizen as uuid), '%1$s', null, null, null, '{}', '{}', '[]', null, null, '{}', '{}', '{}', '{}', since, null,
                            exists (select 1 from protected_citizen safe
                                     where safe.citizen_id = cast(citizen as uuid) and coalesce(safe.until >= :today, true)), true, true, true
                       from serving.behind
                      where not exists (select 1 from serving.summary where citizen_id = cast(citizen as uuid) and readers = :readers)) line) as line
            """.formatted(UNKNOWN);

    /**
     * What a coordinator asks for all day: their own, of whom nothing but what is hidden from all coordinators is hidden. The same as
     * above says of them, so that the database can find the gravest of thousands by an index.
     */
    private static final String THEIRS = """
            (select summary.citizen_id, membership, cluster, severity, oldest_flag, flags, due, expectations, present_from, last_contact, heard,
                    coordinators, changed_at, coalesce(look.last_at < changed_at, true) as news,
                    exists (select 1 from serving.behind where citizen = cast(summary.citizen_id as text)) as behind,
                    true as shared, 'coordinator' as by_right
               from serving.summary
               left join look on look.citizen_id = summary.citizen_id and look.person = :me
              where readers = 'coordinators' and array_position(coordinators, cast(:me as text)) is not null) as line
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;

    WorklistRows(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many are shown stands in the statement: unknown to it, the database would rather put thousands in order. */
    Found find(Filter filter, List<By> order, Instant now, int page, int size) {
        var values = of(filter).addValue("now", Moments.forDatabase(now));
        var lines = (asksForTheirs(filter) ? THEIRS : LINES) + " where " + where(filter);
        var total = jdbc.queryForObject("select count(*) from " + lines, values, Long.class);
        var rows = jdbc.query("""
                select * from (select line.*, row_number() over (order by %2$s) as place
                                 from %1$s order by %2$s limit %3$d offset %4$d) as page
                 order by place
                """.formatted(lines, by(order), size, (long) page * size), values, (row, i) -> row(row));
        return new Found(total == null ? 0 : total, rows);
    }

    /** And nobody is without a line, of whom it is not known whose they are. */
    private boolean asksForTheirs(Filter filter) {
        var asker = filter.asker();
        return filter.mine()
                && asker.readers() == LineReaders.COORDINATORS
                && asker.caller().is("coordinator")
                && !asker.caller().is("auditor")
                && !Boolean.TRUE.equals(jdbc.queryForObject("""
                        select exists (select 1 from serving.behind
                          where not exists (select 1 from serving.summary where citizen_id = cast(citizen as uuid) and readers = 'coordinators'))
                        """, new MapSqlParameterSource(), Boolean.class));
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
        all.add("by_right is not null");
        if (filter.mine() && filter.asker().caller().is("coordinator"))
            all.add("(by_right = 'coordinator' or membership = '" + UNKNOWN + "')");
        if (!filter.severities().isEmpty()) all.add("jsonb_exists_any(flags, cast(:severities as text[]))");
        if (filter.dueBefore().isPresent()) all.add("exists (select 1 from unnest(due) day where day <= :due)");
        if (filter.changedSince().isPresent()) all.add("changed_at > :changed");
        if (filter.changedSinceMyLook()) all.add("news");
        if (filter.nobodyPresentOn().isPresent()) all.add("(present_from is null or present_from > :presentOn)");
        if (filter.text().isPresent())
            all.add(
                    "(cast(citizen_id as text) like :text or exists (select 1 from unnest(coordinators) who where lower(who) like :text)"
                            + " or citizen_id = any(:called) or exists (select 1 from jsonb_array_elements(expectations) falls"
                            + " where lower(falls ->> 'da') like :text or lower(falls ->> 'en') like :text))");
        if (filter.noContactSince().isPresent()) all.add("(last_contact is null or last_contact < :contact)");
        return String.join(" and ", all);
    }

    private static MapSqlParameterSource of(Filter filter) {
        var asker = filter.asker();
        var caller = asker.caller();
        var caseworker = caller.is("caseworker");
        var values = new MapSqlParameterSource("readers", asker.readers().word())
                .addValue("me", caller.name())
                .addValue("sector", caller.sector().orElse(""))
                .addValue("auditor", caller.is("auditor"))
                .addValue("coordinator", caller.is("coordinator"))
                .addValue("staff", caller.is("coordinator") || caseworker)
                .addValue("colleagues", caseworker && asker.colleagues())
                .addValue("veiled", asker.readers() == LineReaders.AUTHORITY)
                .addValue("hidden", asker.readers().hidden().toArray(String[]::new))
                .addValue("claim", caller.is("protected"))
                .addValue("unbound", asker.unbound())
                .addValue("meanings", asker.purpose().meanings().toArray(String[]::new))
                .addValue("today", asker.today());
        values.addValue("severities", filter.severities().toArray(String[]::new));
        filter.dueBefore().ifPresent(at -> values.addValue("due", Moments.forDatabase(at)));
        filter.changedSince().ifPresent(at -> values.addValue("changed", Moments.forDatabase(at)));
        filter.nobodyPresentOn().ifPresent(day -> values.addValue("presentOn", day));
        filter.text().ifPresent(text -> values.addValue("text", "%" + literally(text) + "%"));
        values.addValue("called", filter.called().toArray(UUID[]::new));
        filter.noContactSince().ifPresent(at -> values.addValue("contact", Moments.forDatabase(at)));
        return values;
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("citizen_id", UUID.class),
                row.getString("membership"),
                row.getString("cluster"),
                json.readValue(row.getString("flags"), new TypeReference<Map<String, Open>>() {}),
                json.readValue(row.getString("expectations"), new TypeReference<List<Expected>>() {}),
                row.getObject("present_from", LocalDate.class),
                instant(row.getObject("last_contact", OffsetDateTime.class)),
                json.readValue(row.getString("heard"), new TypeReference<Map<String, Instant>>() {}),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("news"),
                row.getBoolean("behind"),
                Right.named(row.getString("by_right")),
                row.getBoolean("shared"));
    }

    /** In a pattern, some signs mean more than themselves. */
    private static String literally(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    /** What the gravest flag says that is open, of each of them that has one. */
    Map<UUID, PlanDocument.Words> gravest(List<UUID> citizens, Asker asker) {
        var titles = new HashMap<UUID, PlanDocument.Words>();
        jdbc.query(
                """
                select distinct on (citizen_id) citizen_id, title_da, title_en from serving.flag
                 where citizen_id = any(:citizens) and state in ('open', 'acknowledged')
                   and not exists (select 1 from serving.fact where fact.citizen_id = flag.citizen_id and fact.event_id = any(flag.because)
                                      and fact.audience = any(cast(:hidden as text[])))
                 order by citizen_id, array_position(array['critical', 'high', 'warn', 'info'], severity), since
                """,
                new MapSqlParameterSource("citizens", citizens.toArray(UUID[]::new))
                        .addValue("hidden", asker.readers().hidden().toArray(String[]::new)),
                row -> {
                    titles.put(
                            row.getObject(1, UUID.class), new PlanDocument.Words(row.getString(2), row.getString(3)));
                });
        return titles;
    }

    /** Of these, those in whose plan something was said in confidence. */
    List<UUID> confided(List<UUID> citizens) {
        return jdbc.queryForList(
                "select distinct citizen_id from serving.fact where citizen_id = any(:citizens) and audience = 'relational'",
                new MapSqlParameterSource("citizens", citizens.toArray(UUID[]::new)),
                UUID.class);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
