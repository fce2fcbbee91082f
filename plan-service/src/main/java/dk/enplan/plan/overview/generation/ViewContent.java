package dk.enplan.plan.overview.generation;

import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether two generations say the same: a hash over every row of every table. */
@Component
class ViewContent {

    record Compared(long alike, long unlike) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ViewContent(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Equal content has an equal hash, whichever replica asks and whenever the rows were written. */
    String hash(Generation generation) {
        return read("""
                select encode(sha256(coalesce(string_agg(hash, ''::bytea order by citizen_id), ''::bytea)), 'hex') from (%s) plans
                """.formatted(plans(generation)), (row, i) -> row.getString(1));
    }

    /**
     * Plan by plan, of those that are equally far: one that has stood still, or is set aside, cannot know what came since, and one whose
     * line knew more than its views did is not to be compared.
     */
    Compared compare(Generation older, Generation newer) {
        var sql = """
                select count(*) filter (where old.hash = new.hash), count(*) filter (where old.hash <> new.hash)
                  from (%s) old join (%s) new using (citizen_id)
                 where (select position from %s.plan where citizen_id = old.citizen_id and summarised = position)
                     = (select position from %s.plan where citizen_id = new.citizen_id and summarised = position)
                   and %s and %s
                """.formatted(
                        plans(older),
                        plans(newer),
                        older.schema(),
                        newer.schema(),
                        ViewTables.notSetAside(older, "citizen_id"),
                        ViewTables.notSetAside(newer, "citizen_id"));
        return read(sql, (row, i) -> new Compared(row.getLong(1), row.getLong(2)));
    }

    private static String plans(Generation generation) {
        var rows = ViewTables.ALL.stream()
                .map(table -> "select citizen_id, '%s ' || view_row::text as line from %s.%s view_row"
                        .formatted(table, generation.schema(), table))
                .collect(Collectors.joining(" union all "));
        return """
               select citizen_id, sha256(convert_to(string_agg(line, chr(10) order by line collate "C"), 'UTF8')) as hash
                 from (%s) lines group by citizen_id
               """.formatted(rows);
    }

    private <T> T read(String sql, RowMapper<T> mapper) {
        return Objects.requireNonNull(transaction.execute(status -> {
                    // A timestamp prints in the session's zone. Nobody waits for this: it has one core, at most.
                    jdbc.execute("set local time zone 'UTC'; set local max_parallel_workers_per_gather = 0");
                    return jdbc.query(sql, mapper);
                }))
                .getFirst();
    }
}
