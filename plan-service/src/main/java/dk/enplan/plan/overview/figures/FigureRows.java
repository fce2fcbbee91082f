package dk.enplan.plan.overview.figures;

import dk.enplan.contracts.Here;
import dk.enplan.plan.access.LineReaders;
import dk.enplan.plan.overview.figures.LineTally.Vacant;
import dk.enplan.plan.overview.figures.LineTally.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is counted, from where it lies: the lines of all who are in a plan, as coordinators read them or as those with power over benefits
 * do, and the flags of the last half year. Each is
 * read once and sorted here: to tell people apart in every sum, the database would sort it all over for each.
 */
@Component
class FigureRows {

    private static final TypeReference<List<Wait>> WAITS = new TypeReference<>() {};
    private static final TypeReference<List<Vacant>> VACANCIES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Open>> FLAGS = new TypeReference<>() {};
    private static final String NOTHING = "[]";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FigureRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Open(long count) {}

    LineTally lines(LocalDate today, LineReaders readers) {
        var tally = new LineTally(today);
        jdbc.sql("""
                        select citizen_id, coordinators, flags, waiting, vacancies
                          from serving.summary where readers = :readers and membership = 'enrolled'
                        """).param("readers", readers.word()).query(row -> {
            tally.add(line(row));
        });
        return tally;
    }

    private LineTally.Row line(ResultSet row) throws SQLException {
        return new LineTally.Row(
                row.getObject(1, UUID.class),
                Arrays.asList((String[]) row.getArray(2).getArray()),
                json.readValue(row.getString(3), FLAGS).values().stream()
                        .mapToLong(Open::count)
                        .sum(),
                listed(row.getString(4), WAITS),
                listed(row.getString(5), VACANCIES));
    }

    private <T> List<T> listed(String text, TypeReference<List<T>> type) {
        return text.equals(NOTHING) ? List.of() : json.readValue(text, type);
    }

    FlagTally flags(LocalDate today, LineReaders readers) {
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
                                  from serving.flag it
                                 where not exists (select 1 from serving.fact ground
                                                    where ground.citizen_id = it.citizen_id and ground.event_id = any (it.because)
                                                      and ground.audience = any (:hidden))) flag
                         where closed_on is null or closed_on >= :first
                        """)
                .param("zone", Here.ZONE.getId())
                .param("first", first)
                .param("hidden", readers.hidden().toArray(String[]::new))
                .query(row -> {
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
}
