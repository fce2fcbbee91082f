package dk.enplan.plan.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One citizen's history and what is shown of it, as they are now; closed, they are so again. The store is all tests' own: an event that
 * does not open would stand in the way of whoever makes the views anew.
 */
final class AsItWas implements AutoCloseable {

    private static final String KEPT = "as_it_was";

    private final JdbcClient jdbc;
    /** By the table: whose rows. */
    private final Map<String, String> whose = new LinkedHashMap<>();

    AsItWas(JdbcClient jdbc, UUID citizen, String views) {
        this.jdbc = jdbc;
        whose.put("domain_event", "aggregate_identifier = '" + citizen + "'");
        for (var table : List.of("plan", "fact", "flag", "flag_step", "summary"))
            whose.put(views + "." + table, "citizen_id = '" + citizen + "'");
        jdbc.sql("create schema " + KEPT).update();
        whose.forEach((table, theirs) -> jdbc.sql(
                        "create table %s as select * from %s where %s".formatted(kept(table), table, theirs))
                .update());
    }

    @Override
    public void close() {
        whose.forEach((table, theirs) -> {
            jdbc.sql("delete from %s where %s".formatted(table, theirs)).update();
            jdbc.sql("insert into %s select * from %s".formatted(table, kept(table)))
                    .update();
        });
        jdbc.sql("drop schema " + KEPT + " cascade").update();
    }

    private static String kept(String table) {
        return KEPT + "." + table.substring(table.indexOf('.') + 1);
    }
}
