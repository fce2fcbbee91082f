package dk.enplan.kit.erasure;

import dk.enplan.kit.database.OneWay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whoever tells, records or erases something about one citizen takes turns with all others who do, over all replicas. */
public final class Locks {

    /** Whose turn this transaction has taken: whoever takes it once more, further on, need not ask the database again. */
    private record Held(Set<String> citizens) implements TransactionSynchronization {

        static Set<String> now() {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) return new HashSet<>();
            if (TransactionSynchronizationManager.getResource(Locks.class) instanceof Held held) return held.citizens;
            var held = new Held(new HashSet<>());
            held.resume();
            TransactionSynchronizationManager.registerSynchronization(held);
            return held.citizens;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Locks.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Locks.class, this);
        }

        /** Those taken since are given back; which they were is not known here, and to ask twice is no harm. */
        @Override
        public void savepointRollback(Object savepoint) {
            citizens.clear();
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }

    /** One after another: what is sorted and cut off inside is not looked at out of order outside. */
    private static final String TAKE = """
            select pg_advisory_xact_lock(hashtextextended(citizen, 0)) from (
              select citizen from unnest(?::text[]) with ordinality as it (citizen, place) order by place offset 0
            ) as in_order
            """;

    private Locks() {}

    /** Held until the transaction ends; sorted, so that two that need several of them cannot wait for each other. */
    public static void take(JdbcTemplate jdbc, List<String> sortedCitizens) {
        var way = new OneWay(jdbc);
        take(way, sortedCitizens);
        way.go();
    }

    /** The same, on a way on which more is asked: that is asked when they are held, and sees what was told until then. */
    public static void take(OneWay way, List<String> sortedCitizens) {
        var held = Held.now();
        var wanted = sortedCitizens.stream().filter(it -> !held.contains(it)).toList();
        if (wanted.isEmpty()) return;
        way.tell(TAKE, (Object) wanted.toArray(String[]::new));
        // Where the way fails, so does the transaction.
        held.addAll(wanted);
    }
}
