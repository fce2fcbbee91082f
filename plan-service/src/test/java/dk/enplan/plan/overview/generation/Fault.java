package dk.enplan.plan.overview.generation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A defect for one citizen, in one table, for as long as it is not mended: the database refuses to write, with the code it is told. */
final class Fault implements AutoCloseable {

    private final JdbcClient jdbc;
    private final String table;
    private final String name = "fault_" + UUID.randomUUID().toString().substring(0, 8);

    Fault(JdbcClient jdbc, String table, UUID citizen, String code) {
        this(jdbc, table, "insert or update", citizen, "true", code);
    }

    /** @param also what else must hold of the row */
    Fault(JdbcClient jdbc, String table, String moment, UUID citizen, String also, String code) {
        this.jdbc = jdbc;
        this.table = table;
        // What a sequence has given out is not taken back with the transaction: so it can be seen that it was tried.
        run("create sequence " + name);
        run("""
            create function %1$s() returns trigger language plpgsql as $$
            begin
              perform nextval('%1$s');
              raise exception 'words about %2$s' using errcode = '%3$s';
            end $$
            """.formatted(name, citizen, code));
        run("""
            create trigger %1$s before %2$s on %3$s for each row
              when (new.citizen_id = '%4$s' and %5$s) execute function %1$s()
            """.formatted(name, moment, table, citizen, also));
    }

    long tried() {
        return jdbc.sql("select case when is_called then last_value else 0 end from " + name)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        run("do $$ begin if to_regclass('%2$s') is not null then drop trigger if exists %1$s on %2$s; end if; end $$"
                .formatted(name, table));
        run("drop function if exists " + name);
        run("drop sequence if exists " + name);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
