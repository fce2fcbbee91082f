package dk.enplan.kit.outbox;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Ground;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many citizens are locked in one statement, and still one after another: two batches that share some cannot wait for each other. */
class LockOrderTest {

    private static final int CITIZENS = 40;

    private final DataSource database = Ground.shared().database("outbox").dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final Outbox outbox = new Outbox(
            jdbc,
            Clock.systemUTC(),
            new OutboxRelay(
                    jdbc, transaction, new TrialBroker(), Clock.systemUTC(), OutboxRelay.PATIENCE, Duration.ZERO));
    private final List<String> citizens = Stream.generate(UUID::randomUUID)
            .limit(CITIZENS)
            .map(UUID::toString)
            .sorted()
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, CITIZENS - 1})
    void whoever_waits_for_one_has_all_before_it_and_none_after(int place) throws Exception {
        try (var session = new SingleConnectionDataSource(database.getConnection(), false);
                var batch = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = new JdbcTemplate(session);
            assertThat(free(other, citizens.get(place), false)).isTrue();
            var done = batch.submit(() -> transaction.executeWithoutResult(status -> outbox.lock(citizens)));
            eventually(() -> assertThat(jdbc.queryForObject(
                            "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                    + " and database = (select oid from pg_database where datname = current_database())",
                            Integer.class))
                    .isEqualTo(1));
            for (int i = 0; i < CITIZENS; i++)
                if (i != place)
                    assertThat(free(other, citizens.get(i), true))
                            .as("citizen " + i)
                            .isEqualTo(i > place);
            other.execute("select pg_advisory_unlock_all()");
            done.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void what_is_given_back_at_a_savepoint_is_taken_anew_and_everything_at_the_end_of_a_transaction() throws Exception {
        var nested = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        var before = citizens.subList(0, 1);
        var inside = citizens.subList(1, 2);
        try (var session = new SingleConnectionDataSource(database.getConnection(), false)) {
            var other = new JdbcTemplate(session);
            for (int turn = 0; turn < 2; turn++) {
                transaction.executeWithoutResult(all -> {
                    outbox.lock(before);
                    nested.executeWithoutResult(part -> {
                        outbox.lock(inside);
                        part.setRollbackOnly();
                    });
                    assertThat(free(other, inside.getFirst(), true)).isTrue();
                    outbox.lock(citizens.subList(0, 2));
                    assertThat(free(other, before.getFirst(), true)).isFalse();
                    assertThat(free(other, inside.getFirst(), true)).isFalse();
                });
                assertThat(free(other, before.getFirst(), true)).isTrue();
            }
        }
    }

    private static boolean free(JdbcTemplate session, String citizen, boolean giveBack) {
        var got = Boolean.TRUE.equals(
                session.queryForObject("select pg_try_advisory_lock(hashtextextended(?, 0))", Boolean.class, citizen));
        if (got && giveBack)
            session.queryForObject("select pg_advisory_unlock(hashtextextended(?, 0))", Boolean.class, citizen);
        return got;
    }
}
