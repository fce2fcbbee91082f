package dk.enplan.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.wiring.StoreOnItsOwn;
import dk.enplan.testkit.Ground;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was told before there was a chain is held by it from then on. */
class ToldBeforeTest {

    private static final String BEFORE = "2026.11.22.0430";
    private static final String CHAINED = "2026.11.22.0700";

    @Test
    void a_history_without_a_chain_gets_one() {
        var database = Ground.shared().database("audit_before").dataSource();
        StoreOnItsOwn.migrate(database, BEFORE);
        var jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                                                  payload_revision, payload, meta_data, time_stamp)
                        select gen_random_uuid()::text, citizen, number, 'Plan', 'rules-changed', case number when 2 then null else '1' end,
                               convert_to('{"version": "' || number || '", "ø": 1}', 'UTF8'), case number when 3 then null else '{}'::bytea end,
                               '2026-01-01T00:00:00Z'
                          from generate_series(0, 4) number, unnest(array['1111', '2222']) citizen
                        """).update();
        StoreOnItsOwn.migrate(database, CHAINED);
        var findings = new Findings();
        var check = new ChainCheck(findings, citizen -> 4);
        jdbc.sql("select " + Link.COLUMNS + " from domain_event order by aggregate_identifier, sequence_number")
                .query((row, i) -> Link.read(row))
                .list()
                .forEach(check::next);
        assertThat(findings.listed()).isEmpty();
        assertThat(check.events()).isEqualTo(10);
        assertThat(check.citizens()).isEqualTo(2);
    }
}
