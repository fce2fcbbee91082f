package dk.enplan.kit.outbox;

import com.zaxxer.hikari.HikariDataSource;
import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.outbox.OutboxRelay.Next;
import dk.enplan.testkit.Ground;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An outbox on a real database, with a broker and a clock that are the test's. Nothing runs by itself: a test asks the relay
 * for one look after the other, and time passes only between them.
 */
abstract class OutboxTrial {

    static final String EVENTS = "enplan.events.trial";
    static final String RECEIPTS = "enplan.receipts.trial";
    static final CitizenId ANJA = CitizenId.of("11111111-1111-4111-8111-111111111111");
    static final CitizenId BO = CitizenId.of("22222222-2222-4222-8222-222222222222");
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** Hundreds of looks: a connection each would be most of the time. Closed with the JVM, as the ground is. */
    private static final DataSource POOL = pool();

    final DataSource database = POOL;
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final TrialBroker broker = new TrialBroker();
    final Hours clock = new Hours();
    final OutboxRelay relay = relay(database);
    final Outbox outbox = new Outbox(jdbc, clock, relay);

    private static DataSource pool() {
        var its = Ground.shared().database("outbox_turns");
        var pool = new HikariDataSource();
        pool.setJdbcUrl(its.url());
        pool.setUsername(its.user());
        pool.setPassword(its.password());
        Flyway.configure().dataSource(pool).locations("classpath:db/kit").load().migrate();
        return pool;
    }

    @BeforeEach
    void empty() {
        jdbc.update("truncate outbox, outbox_aside, outbox_resting, outbox_without_broker");
    }

    static final class Hours extends Clock {

        private volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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

    final OutboxRelay relay(DataSource its) {
        return relay(its, Duration.ZERO);
    }

    final OutboxRelay relay(DataSource its, Duration rest) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(its));
        return new OutboxRelay(new JdbcTemplate(its), transaction, broker, clock, PATIENCE, rest);
    }

    final void put(List<Outbox.Message> messages) {
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(status -> outbox.put(messages));
    }

    final void put(String topic, CitizenId citizen, List<String> messages) {
        put(messages.stream()
                .map(json -> new Outbox.Message(topic, citizen, json))
                .toList());
    }

    final void put(CitizenId citizen, String... messages) {
        put(EVENTS, citizen, List.of(messages));
    }

    /** Three citizens, two topics, three messages in each lane, put in turns. */
    final Map<Lane, List<String>> putSome() {
        var put = new LinkedHashMap<Lane, List<String>>();
        var messages = new ArrayList<Outbox.Message>();
        for (int i = 0; i < 3; i++)
            for (var citizen : citizens(3))
                for (var topic : List.of(EVENTS, RECEIPTS)) {
                    var message = UUID.randomUUID().toString();
                    messages.add(new Outbox.Message(topic, citizen, message));
                    put.computeIfAbsent(new Lane(topic, citizen.toString()), lane -> new ArrayList<>())
                            .add(message);
                }
        put(messages);
        return put;
    }

    static List<CitizenId> citizens(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> CitizenId.of("33333333-3333-4333-8333-%012d".formatted(i)))
                .toList();
    }

    /** Looks again and again, with time enough between that every rest is over, until nothing waits. */
    final List<Next> turnsUntilNothingWaits(OutboxRelay... relays) {
        var turns = new ArrayList<Next>();
        while (outbox.waiting() > 0) {
            if (turns.size() > 100) throw new AssertionError(outbox.waiting() + " still wait after " + turns);
            turns.add(relays[turns.size() % relays.length].turn());
            clock.pass(Duration.ofMinutes(2));
        }
        return turns;
    }

    final Backlog backlog() {
        return new Standing(jdbc, new Counting(jdbc, clock, System::nanoTime), clock).backlog(Optional.empty());
    }
}
