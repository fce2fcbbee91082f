package dk.enplan.kit.outbox;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.outbox.TrialBroker.What;
import dk.enplan.testkit.Ground;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a real database, with a broker that takes what the test lets it take. */
class OutboxTest {

    private static final CitizenId ANJA = CitizenId.of("11111111-1111-4111-8111-111111111111");
    private static final CitizenId BO = CitizenId.of("22222222-2222-4222-8222-222222222222");

    private final DataSource database = Ground.shared().database("outbox").dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final TrialBroker broker = new TrialBroker();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final OutboxRelay relay = relay(transaction);
    private final Outbox outbox = new Outbox(jdbc, Clock.systemUTC(), relay);

    @BeforeEach
    void empty() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/kit")
                .load()
                .migrate();
        jdbc.update("truncate outbox, outbox_aside, outbox_resting, outbox_without_broker");
    }

    @AfterEach
    void stop() {
        relays.forEach(OutboxRelay::stop);
    }

    private OutboxRelay relay(TransactionTemplate its) {
        var made = new OutboxRelay(jdbc, its, broker, Clock.systemUTC(), OutboxRelay.PATIENCE, Duration.ZERO);
        relays.add(made);
        return made;
    }

    private void put(CitizenId citizen, String... messages) {
        transaction.executeWithoutResult(status -> outbox.put(List.of(messages).stream()
                .map(json -> new Outbox.Message("enplan.events.trial", citizen, json))
                .toList()));
    }

    @Test
    void messages_of_one_citizen_arrive_in_the_order_in_which_they_were_put() {
        var all = IntStream.range(0, 1_200).mapToObj(i -> "m" + i).toArray(String[]::new);
        put(ANJA, all);
        relay.start();

        eventually(() -> assertThat(outbox.waiting()).isZero());
        assertThat(broker.arrived()).containsExactly(all);
    }

    @Test
    void a_message_that_is_not_taken_holds_back_its_citizen_and_nobody_else() {
        broker.mood = (nth, message) -> message.json().equals("a2") ? What.REFUSE : What.TAKE;
        put(ANJA, "a1", "a2", "a3");
        put(BO, "b1");
        relay.start();

        eventually(() -> assertThat(outbox.waiting()).isEqualTo(2));
        assertThat(broker.arrived()).containsExactlyInAnyOrder("a1", "b1");

        broker.mood = TrialBroker.Mood.CALM;
        eventually(() -> assertThat(outbox.waiting()).isZero());
        assertThat(broker.arrived()).containsSubsequence("a1", "a2", "a3").hasSize(4);
    }

    @Test
    void two_relays_send_each_message_once_and_in_order() {
        relay(transaction);
        relays.forEach(OutboxRelay::start);
        var citizens = IntStream.range(0, 5)
                .mapToObj(i -> new CitizenId(UUID.randomUUID()))
                .toList();
        for (int i = 0; i < 60; i++) for (var citizen : citizens) put(citizen, citizen + "#" + i);

        eventually(() -> assertThat(outbox.waiting()).isZero());
        assertThat(broker.arrived()).hasSize(300);
        for (var citizen : citizens)
            assertThat(broker.arrived().stream().filter(json -> json.startsWith(citizen.toString())))
                    .containsExactlyElementsOf(IntStream.range(0, 60)
                            .mapToObj(i -> citizen + "#" + i)
                            .toList());
    }

    @Test
    void what_was_sent_and_not_forgotten_is_sent_again() {
        put(ANJA, "a1", "a2");
        relay(new TransactionTemplate(new DiesAtTheFirstCommit(database))).start();

        eventually(() -> assertThat(outbox.waiting()).isZero());
        assertThat(broker.arrived()).containsExactly("a1", "a2", "a1", "a2");
    }

    /** As a machine that stops between sending and forgetting. */
    private static final class DiesAtTheFirstCommit extends DataSourceTransactionManager {

        private boolean died;

        private DiesAtTheFirstCommit(DataSource database) {
            super(database);
        }

        @Override
        protected void prepareForCommit(DefaultTransactionStatus status) {
            if (died) return;
            died = true;
            throw new TransactionSystemException("the lights went out");
        }
    }

    @Test
    void a_message_leaves_only_if_what_it_tells_of_is_kept() {
        relay.start();
        transaction.executeWithoutResult(status -> {
            outbox.put(List.of(new Outbox.Message("enplan.events.trial", ANJA, "never")));
            status.setRollbackOnly();
        });
        put(ANJA, "kept");

        eventually(() -> assertThat(broker.arrived()).containsExactly("kept"));
        assertThatThrownBy(() -> outbox.put(List.of(new Outbox.Message("enplan.events.trial", ANJA, "alone"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_relay_that_stopped_goes_on_where_it_was() {
        relay.start();
        relay.stop();
        put(ANJA, "later");
        assertThat(outbox.waiting()).isEqualTo(1);

        relay.start();
        eventually(() -> assertThat(broker.arrived()).containsExactly("later"));
    }
}
