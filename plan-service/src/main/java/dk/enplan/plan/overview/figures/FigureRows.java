package dk.enplan.plan.overview.figures;

import dk.enplan.contracts.Here;
import dk.enplan.plan.overview.figures.Group.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is counted, where it lies: the coordinators' lines of all who are in a plan, and the flags of the last half year. Each is read
 * once.
 */
@Component
class FigureRows {

    private static final String ALL = "all";
    private static final int WHOLE = 3;
    private static final int OUTER = 1;

    private static final String IN_A_PLAN = " line.readers = 'coordinators' and line.membership = 'enrolled' ";

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param level which of the two names are left out, as the database counts it: none, the inner one, or both */
    private record Sum(
            int level, @Nullable String outer, @Nullable String inner, Count count, Optional<Days> days) {}

    /** What is waited for, and within that by whom it was told. */
    Group waiting(LocalDate today) {
        return group(jdbc.sql("""
                        select grouping(what, sector) as level, what as outer_name, sector as inner_name, count(*) as value,
                               count(distinct citizen_id) as people,
                               percentile_disc(0.5) within group (order by cast(:today as date) - since) as median,
                               max(cast(:today as date) - since) as longest
                          from serving.summary line, jsonb_to_recordset(line.waiting) as wait(what text, sector text, since date)
                         where %s
                         group by grouping sets ((what, sector), (what), ())
                        """.formatted(IN_A_PLAN))
                .param("today", today)
                .query((row, i) -> sum(row, Optional.of(new Days(row.getLong("median"), row.getLong("longest")))))
                .list());
    }

    /** Which roles somebody had and nobody has, and within that in which sector. */
    Group vacancies() {
        return group(jdbc.sql("""
                        select grouping(role, sector) as level, role as outer_name, sector as inner_name, count(*) as value,
                               count(distinct citizen_id) as people
                          from serving.summary line, jsonb_to_recordset(line.vacancies) as gap(role text, sector text)
                         where %s
                         group by grouping sets ((role, sector), (role), ())
                        """.formatted(IN_A_PLAN))
                .query((row, i) -> sum(row, Optional.empty()))
                .list());
    }

    /** @param staff nobody, where it is the citizens without a coordinator */
    record Load(Optional<String> staff, Count citizens, Count flags) {}

    /** In the order of their ids: those without one last. Who is another's deputy while that one is away has their citizens too. */
    List<Load> load() {
        return jdbc.sql("""
                        select staff, count(*) as citizens, coalesce(sum(flags), 0) as flags, count(*) filter (where flags > 0) as flagged
                          from (select line.coordinators,
                                       (select coalesce(sum(cast(flag.value ->> 'count' as bigint)), 0)
                                          from jsonb_each(line.flags) flag) as flags
                                  from serving.summary line where %s) of
                          left join unnest(of.coordinators) as staff on true
                         group by staff order by staff collate "C" nulls last
                        """.formatted(IN_A_PLAN))
                .query((row, i) -> new Load(
                        Optional.ofNullable(row.getString("staff")),
                        new Count(row.getLong("citizens"), row.getLong("citizens")),
                        new Count(row.getLong("flags"), row.getLong("flagged"))))
                .list();
    }

    FlagTally flags(LocalDate today) {
        var first = FlagTally.firstMonday(today);
        var tally = new FlagTally(today, first);
        // A flag that was laid aside is open no more, though it may be cleared later.
        jdbc.sql("""
                        select citizen_id, rule, sector, since_on, raised_on, closed_on
                          from (select citizen_id, rule, sector,
                                       cast(since at time zone :zone as date) as since_on,
                                       cast(raised_at at time zone :zone as date) as raised_on,
                                       cast(coalesce(case when reason is not null then answered_at end, cleared_at)
                                            at time zone :zone as date) as closed_on
                                  from serving.flag) flag
                         where closed_on is null or closed_on >= :first
                        """).param("zone", Here.ZONE.getId()).param("first", first).query(row -> {
            tally.add(new FlagTally.Row(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class)));
        });
        return tally;
    }

    private static Sum sum(ResultSet row, Optional<Days> days) throws SQLException {
        return new Sum(
                row.getInt("level"),
                row.getString("outer_name"),
                row.getString("inner_name"),
                new Count(row.getLong("value"), row.getLong("people")),
                days);
    }

    private static Group group(List<Sum> sums) {
        Map<String, List<Group>> inside = new LinkedHashMap<>();
        sums.stream()
                .filter(it -> it.level() == 0)
                .sorted(java.util.Comparator.comparing(it -> String.valueOf(it.inner())))
                .forEach(it -> inside.computeIfAbsent(String.valueOf(it.outer()), name -> new ArrayList<>())
                        .add(group(it, String.valueOf(it.inner()), List.of())));
        var outer = sums.stream()
                .filter(it -> it.level() == OUTER)
                .sorted(java.util.Comparator.comparing(it -> String.valueOf(it.outer())))
                .map(it -> group(it, String.valueOf(it.outer()), inside.getOrDefault(it.outer(), List.of())))
                .toList();
        return sums.stream()
                .filter(it -> it.level() == WHOLE && it.count().value() > 0)
                .findFirst()
                .map(it -> group(it, ALL, outer))
                .orElseGet(() -> Group.leaf(ALL, Count.NONE));
    }

    private static Group group(Sum sum, String name, List<Group> parts) {
        return new Group(name, sum.count(), sum.days(), parts);
    }
}
