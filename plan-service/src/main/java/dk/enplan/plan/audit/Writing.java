package dk.enplan.plan.audit;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who is writing events now. A place in the order of all events is handed out before it is committed; whoever writes holds, from
 * before the first place is handed out until the end of the transaction, a lock that all writers share. So whoever wants to know
 * what may still come below some place looks who held it then, and waits until those have gone. Nobody is held up by that.
 */
public final class Writing {

    /** The shared lock's key in the database. */
    public static final long LOCK = 7_632_001;

    /** @param upTo the last place that had been handed out */
    record Open(long upTo, List<String> transactions) {
        Open {
            transactions = List.copyOf(transactions);
        }
    }

    private static final String HOLDERS = """
            select virtualtransaction from pg_locks
             where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
               and classid = 0 and objid = %d and objsubid = 1
            """.formatted(LOCK);

    private final JdbcTemplate jdbc;

    Writing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The place first, then who writes: whoever got a place up to there is among them, or has ended. */
    Open now() {
        var last = jdbc.queryForObject(
                "select case when is_called then last_value else 0 end from domain_event_global_index", Long.class);
        return new Open(last == null ? 0 : last, jdbc.queryForList(HOLDERS, String.class));
    }

    /** Everything up to there is committed, or never will be. */
    boolean ended(Open open) {
        return open.transactions().isEmpty()
                || jdbc.queryForList(HOLDERS, String.class).stream().noneMatch(open.transactions()::contains);
    }
}
