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
    private final String form;

    ViewTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.form = form();
    }

    static String form() {
        try {
            return new ClassPathResource("db/view/tables.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void make(Generation generation) {
        jdbc.execute("create schema " + generation.schema());
        jdbc.execute(form.replace("{view}", generation.schema()));
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
    }

    /** How many of its events the plans know; positions count from nought without a gap. */
    long events(Generation generation) {
        return count("select coalesce(sum(position + 1), 0) from " + generation.schema() + ".plan");
    }

    long plans(Generation generation) {
        return count("select count(*) from " + generation.schema() + ".plan");
    }

    long toSummarise(Generation generation) {
        return count("select count(*) from " + generation.schema() + ".plan where summarised < position");
    }

    /** Plans of which the older one knows more: none, and no reader will see a plan go back. */
    long behind(Generation coming, Optional<Generation> older) {
        return older.map(serving -> count("""
                        select count(*) from %s.plan old left join %s.plan new using (citizen_id)
                         where new.position is null or new.position < old.position
                        """.formatted(serving.schema(), coming.schema())))
                .orElseGet(() -> behindTheStore(coming));
    }

    /** The last events are looked for first: in a long history that says "not yet" at once. */
    private long behindTheStore(Generation coming) {
        var behind = """
                select count(*) from (%s) told left join %s.plan plan on plan.citizen_id = cast(told.citizen as uuid)
                 where plan.position is null or plan.position < told.position
                """;
        var last = """
                select aggregate_identifier as citizen, sequence_number as position
                  from domain_event order by global_index desc limit 1000
                """;
        var all = """
                select aggregate_identifier as citizen, max(sequence_number) as position
                  from domain_event group by aggregate_identifier
                """;
        var missing = count(behind.formatted(last, coming.schema()));
        return missing > 0 ? missing : count(behind.formatted(all, coming.schema()));
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
