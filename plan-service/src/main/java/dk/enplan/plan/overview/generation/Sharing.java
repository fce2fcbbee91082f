package dk.enplan.plan.overview.generation;

import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How many parts of a generation this replica fills, so that all who are there fill as many. Whoever asks says by that that it is
 * there: a processor asks every second, and one that no longer asks is not counted on.
 */
@Component
class Sharing {

    static final int PARTS = 8;

    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final Replica replica;

    Sharing(JdbcTemplate jdbc, TransactionManager transactions, Replica replica) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.replica = replica;
    }

    /** The shares of all who are there add up to the whole: the first by name take what does not divide. */
    int of(Generation generation) {
        return transactions.fetchInTransaction(() -> {
            jdbc.update("""
                    insert into view_replica (processor, replica, seen_at) values (?, ?, clock_timestamp())
                    on conflict (processor, replica) do update set seen_at = excluded.seen_at
                    """, generation.processor(), replica.name());
            var there = jdbc.queryForList("""
                    select replica from view_replica
                     where processor = ? and seen_at > clock_timestamp() - interval '3 seconds'
                     order by replica
                    """, String.class, generation.processor());
            return share(there.indexOf(replica.name()), there.size());
        });
    }

    static int share(int place, int replicas) {
        return PARTS / replicas + (place < PARTS % replicas ? 1 : 0);
    }

    /** Whoever goes says so, and the others need not wait to miss it; with it go those who never did. */
    void leave(Generation generation) {
        transactions.executeInTransaction(() -> jdbc.update(
                "delete from view_replica where processor = ? and (replica = ? or seen_at < now() - interval '1 hour')",
                generation.processor(),
                replica.name()));
    }
}
