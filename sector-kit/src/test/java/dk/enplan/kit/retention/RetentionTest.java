package dk.enplan.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.testkit.Ground;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What is older than it may be, as years go by. */
class RetentionTest {

    private static final DataSource DATABASE = database();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final MockEnvironment environment = new MockEnvironment();
    private final Moved clock = new Moved();

    private static DataSource database() {
        var database = Ground.shared().database("retention").dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/kit")
                .outOfOrder(true)
                .load()
                .migrate();
        return database;
    }

    @BeforeEach
    void nothing_is_kept_yet() {
        jdbc.sql("delete from published_event").update();
    }

    @Test
    void nothing_goes_unless_somebody_has_set_an_age() {
        told("accepted", "2001-01-01T00:00:00Z");
        assertThat(retention().go("otto")).singleElement().satisfies(it -> {
            assertThat(it.keeps()).isNull();
            assertThat(it.removed()).isZero();
        });
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void what_is_older_goes_and_to_the_day_nothing_else_does() {
        environment.setProperty("enplan.retention.published", "P2Y");
        told("accepted", "2024-11-21T12:00:00Z");
        told("accepted", "2024-11-22T12:00:00Z");
        told("refused", "2023-01-01T00:00:00Z");
        told("parked", "2001-01-01T00:00:00Z");
        clock.now = Instant.parse("2026-11-22T10:00:00Z");
        var would = retention().wouldGo().getFirst();
        assertThat(would.rows()).isEqualTo(2);
        assertThat(would.oldest()).isEqualTo(Instant.parse("2023-01-01T00:00:00Z"));
        assertThat(kept()).as("to look changes nothing").isEqualTo(4);
        assertThat(retention().go("otto").getFirst().removed()).isEqualTo(2);
        assertThat(kept()).isEqualTo(2);
        clock.now = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(retention().go("otto").getFirst().removed()).isEqualTo(1);
        assertThat(retention().go("otto").getFirst().removed()).isZero();
    }

    @Test
    void many_go_piece_by_piece_and_who_had_them_go_stands_written() {
        environment.setProperty("enplan.retention.published", "P1Y");
        jdbc.sql("""
                        insert into published_event (event_id, sector, citizen_id, type, json, client, state, stored_at)
                        select gen_random_uuid(), 'trial', gen_random_uuid(), 't', '{}', 'c', 'accepted', '2001-01-01' from generate_series(1, 2500)
                        """).update();
        assertThat(retention().go("otto").getFirst().removed()).isEqualTo(2500);
        assertThat(jdbc.sql("select by_whom, removed from retention_run order by run desc limit 1")
                        .query((row, i) -> List.of(row.getString(1), row.getLong(2)))
                        .single())
                .isEqualTo(List.of("otto", 2500L));
        assertThatThrownBy(() -> jdbc.sql("delete from retention_run").update())
                .hasMessageContaining("only ever added");
    }

    @Test
    void an_age_that_is_none_stops_the_start() {
        for (var wrong : List.of("5 years", "P0D", "-P1Y", "PT5H")) {
            environment.setProperty("enplan.retention.published", wrong);
            assertThatThrownBy(this::retention).as(wrong).hasMessageContaining("enplan.retention.published");
        }
    }

    @Test
    void what_somebody_has_to_decide_is_shown_and_stays() {
        environment.setProperty("enplan.retention.plans", "P10Y");
        var plans = new Expiring() {
            @Override
            public String rule() {
                return "plans";
            }

            @Override
            public Old old(Instant before) {
                return new Old(3, java.util.Optional.of(before.minusSeconds(1)));
            }

            @Override
            public int remove(Instant before, int most, String by) {
                throw new AssertionError("nobody has decided");
            }

            @Override
            public boolean onlyProposes() {
                return true;
            }
        };
        var told = new Retention(List.of(plans), environment, jdbc, clock)
                .go("otto")
                .getFirst();
        assertThat(told.rows()).isEqualTo(3);
        assertThat(told.decision()).isTrue();
        assertThat(told.removed()).isZero();
    }

    private Retention retention() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        var published = new ExpiringRows(
                new JdbcTemplate(DATABASE),
                transaction,
                "published",
                new ExpiringRows.Those(
                        "published_event", "position", "stored_at", "state not in ('stored', 'parked')"));
        return new Retention(List.of(published), environment, jdbc, clock);
    }

    private void told(String state, String at) {
        jdbc.sql("""
                        insert into published_event (event_id, sector, citizen_id, type, json, client, state, stored_at)
                        values (?, 'trial', ?, 't', '{}', 'c', ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        state,
                        Instant.parse(at).atOffset(ZoneOffset.UTC))
                .update();
    }

    private long kept() {
        return jdbc.sql("select count(*) from published_event")
                .query(Long.class)
                .single();
    }

    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
