package dk.enplan.plan;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of an erasure, as another replica has written it, and nothing more: what is here of the citizen is still here. */
public final class WrittenDownAsErased {

    private WrittenDownAsErased() {}

    public static void in(JdbcClient jdbc, UUID citizen) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into erasure (erasure_id, number, citizen_id, at, asked_by, asked_at, reason, counts)
                        select ?, coalesce(max(number), 0) + 1, ?, now(), 'dorte', now(), 'ønske', '{}' from erasure
                        """).params(id, citizen).update();
        jdbc.sql("""
                        insert into erasure_of (citizen_id, erasure_id, last_sequence, last_hash)
                        select aggregate_identifier::uuid, ?, sequence_number, hash from domain_event
                         where aggregate_identifier = ? order by sequence_number desc limit 1
                        """).params(id, citizen.toString()).update();
    }
}
