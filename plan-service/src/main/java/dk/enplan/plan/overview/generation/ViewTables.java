package dk.enplan.plan.overview.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of a generation as a whole: made, put before the readers, counted, dropped. */
@Component
class ViewTables {

    /** Whoever reads several of them in one transaction begins with the plan; so does the switch, and neither waits for the other's wait. */
    static final List<String> ALL = List.of("plan", "fact", "flag", "flag_step", "summary");

    private final JdbcTemplate jdbc;
    private final String tables;
    private final String indexes;

    ViewTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.tables = sql("tables");
        this.indexes = sql("indexes");
    }

    static String form() {
        return sql("tables") + sql("indexes");
    }

    private static String sql(String name) {
        try {
            return new ClassPathResource("db/view/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void make(Generation generation) {
        jdbc.execute("create schema " + generation.schema());
        makeTables(generation);
    }

    void makeTables(Generation generation) {
        jdbc.execute(tables.replace("{view}", generation.schema()));
    }

    /** Readers find their way in it, and the database knows what is in it. One core works on it: those who are read to have the others. */
    void index(Generation generation) {
        jdbc.execute("set local max_parallel_maintenance_workers = 0");
        jdbc.execute(indexes.replace("{view}", generation.schema()));
        for (var table : ALL) jdbc.execute("analyze " + generation.schema() + "." + table);
    }

    /** From the commit on, whoever reads {@code serving.fact} reads this one. */
    void serve(Generation generation) {
        for (var table : ALL) jdbc.execute("drop view if exists serving." + table);
        for (var table : ALL)
            jdbc.execute("create view serving." + table + " as select * from " + generation.schema() + "." + table);
    }

    /** Until the transaction ends, nobody adds to it; it can be read. */
    void hold(Generation generation) {
        jdbc.execute("lock table " + generation.schema() + ".plan in share mode");
    }

    void drop(Generation generation) {
        jdbc.execute("drop schema if exists " + generation.schema() + " cascade");
        jdbc.update("delete from token_entry where processor_name = ?", generation.processor());
        jdbc.update("delete from view_letter where processing_group = ?", generation.processor());
        jdbc.update("delete from view_replica where processor = ?", generation.processor());
    }

    /** How many of its events the plans know; positions count from nought without a gap. */
    long events(Generation generation) {
        return count("select coalesce(sum(position + 1), 0) from " + generation.schema() + ".plan");
    }

    long plans(Generation generation) {
        return count("select count(*) from " + generation.schema() + ".plan");
    }

    /** Those that are set aside are not waited for. */
    long toSummarise(Generation generation) {
        return count("select count(*) from " + generation.schema() + ".plan where summarised < position and "
                + notSetAside(generation, "citizen_id"));
    }

    /** A condition on a citizen's column: nothing of this citizen waits in that generation's queue. */
    static String notSetAside(Generation generation, String citizen) {
        return """
               not exists (select 1 from view_letter letter
                            where letter.processing_group = '%s' and letter.sequence_identifier = cast(%s as text))
               """.formatted(generation.processor(), citizen);
    }

    /**
     * Events that the older one knows and the coming one does not, and plans that are set aside in the coming one and not in the older:
     * none, and no reader will see a plan go back. What failed in both may fail on; with none before, what failed is known to be behind, and the rest is read.
     */
    long behind(Generation coming, Optional<Generation> older) {
        return older.map(serving ->
                        count("""
                        select coalesce(sum(old.position - coalesce(new.position, -1)), 0)
                          from %s.plan old left join %s.plan new using (citizen_id)
                         where coalesce(new.position, -1) < old.position
                        """.formatted(serving.schema(), coming.schema())) + failedAnew(coming, serving))
                .orElseGet(() -> behindTheStore(coming));
    }

    /** Plans that would go back, or be set aside, however long one waits: only mending helps. */
    long lost(Generation coming, Generation older) {
        return count("""
                select count(*)
                  from (select distinct sequence_identifier as citizen from view_letter where processing_group = '%s') failed
                  left join %s.plan new on new.citizen_id = cast(failed.citizen as uuid)
                  left join %s.plan old on old.citizen_id = cast(failed.citizen as uuid)
                 where %s or coalesce(new.position, -1) < coalesce(old.position, -1)
                """.formatted(
                        coming.processor(), coming.schema(), older.schema(), notSetAside(older, "failed.citizen")));
    }

    private long failedAnew(Generation coming, Generation older) {
        return count("""
                select count(distinct failed.sequence_identifier) from view_letter failed
                 where failed.processing_group = '%s' and %s
                """.formatted(coming.processor(), notSetAside(older, "failed.sequence_identifier")));
    }

    /** The last events are looked for first: in a long history that says "not yet" at once. */
    private long behindTheStore(Generation coming) {
        var behind = """
                select coalesce(sum(told.position - coalesce(plan.position, -1)), 0)
                  from (select aggregate_identifier as citizen, max(sequence_number) as position
                          from %s events group by aggregate_identifier) told
                  left join %s.plan plan on plan.citizen_id = cast(told.citizen as uuid)
                 where coalesce(plan.position, -1) < told.position and %s
                   and not exists (select 1 from erased_citizen gone where cast(gone.citizen_id as text) = told.citizen)
                """;
        var last = "(select * from domain_event order by global_index desc limit 1000)";
        var all = "domain_event";
        var known = notSetAside(coming, "told.citizen");
        var missing = count(behind.formatted(last, coming.schema(), known));
        return missing > 0 ? missing : count(behind.formatted(all, coming.schema(), known));
    }

    /** Still claimed by a replica that lives. */
    boolean inUse(Generation generation) {
        return count("""
                select count(*) from token_entry
                 where processor_name = '%s' and owner is not null
                   and cast(timestamp as timestamptz) > now() - interval '1 minute'
                """.formatted(generation.processor())) > 0;
    }

    private long count(String sql) {
        var count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
