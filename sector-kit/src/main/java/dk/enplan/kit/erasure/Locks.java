package dk.enplan.kit.erasure;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever tells, records or erases something about one citizen takes turns with all others who do, over all replicas. */
public final class Locks {

    private Locks() {}

    /** Held until the transaction ends; sorted, so that two that need several of them cannot wait for each other. */
    public static void take(JdbcTemplate jdbc, List<String> sortedCitizens) {
        // In one statement, and one after another: what is sorted and cut off inside is not looked at out of order
        // outside.
        jdbc.query("""
                select pg_advisory_xact_lock(hashtextextended(citizen, 0)) from (
                  select citizen from unnest(?::text[]) with ordinality as it (citizen, place) order by place offset 0
                ) as in_order
                """, row -> {}, (Object) sortedCitizens.toArray(String[]::new));
    }
}
