package dk.enplan.plan.intake;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import dk.enplan.testkit.Ground;
import dk.enplan.testkit.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * What passes is never parked, however it comes; what does not pass is. Every fault here is made by the database itself, in the
 * middle of a batch, after one plan has been written. See ADR 25.
 */
class FaultsTest extends IntakeTrial {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final List<Arrival> batch = List.of(arrival(first), arrival(second));
    private final DataSource elsewhere = Ground.shared().database("plan").dataSource();

    @Autowired
    FaultsTest(ApplicationContext service) {
        super(service);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "08006", "0A000", "25006", "25P03", "26000", "28P01", "3D000", "40001", "40P01", "42501", "42703",
                "42P01", "53100", "53200", "53300", "55006", "55P03", "57014", "57P01", "57P03", "58030", "F0001",
                "XX000"
            })
    void the_ground_is_waited_for(String state) {
        passes(after(citizen -> raise(state)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"22001", "22021", "22P02", "23502", "23505", "23514", "25P02", "42804", "54000", "P0001"})
    void the_content_is_parked(String state) {
        intake(after(citizen -> {
                    if (citizen.value().equals(second)) raise(state);
                }))
                .take(batch);
        assertThat(recorded(first)).hasSize(1);
        assertThat(parked(second)).containsExactly("failed");
    }

    @Test
    void a_connection_that_is_cut_is_waited_for() {
        var backend = new ArrayList<Integer>();
        passes(after(citizen -> {
            backend.add(ourBackend());
            assertThat(there().sql("select pg_terminate_backend(?)")
                            .param(backend.getLast())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }));
    }

    @Test
    void a_statement_that_takes_too_long_is_waited_for() {
        passes(after(citizen -> {
            jdbc.sql("set local statement_timeout = 20").update();
            jdbc.sql("select true from pg_sleep(10)").query(Boolean.class).single();
        }));
    }

    @Test
    void a_lock_that_is_not_given_in_time_is_waited_for() throws SQLException {
        var taken = UUID.randomUUID();
        try (var other = holding(taken)) {
            passes(after(citizen -> {
                jdbc.sql("set local lock_timeout = 20").update();
                wants(jdbc, taken);
            }));
            other.rollback();
        }
    }

    /** Of the two that wait for each other the database shoots one; again, until it is ours. */
    @Test
    void a_deadlock_is_waited_for() {
        eventually(() -> {
            var theirs = UUID.randomUUID();
            var shared = List.of(arrival(UUID.randomUUID()));
            try (var other = holding(theirs);
                    var thread = Executors.newVirtualThreadPerTaskExecutor()) {
                var holder = backend(other);
                var crossing = after(citizen -> {
                    thread.execute(() -> {
                        eventually(() -> assertThat(whoWaitsFor(holder)).isNotEmpty());
                        wants(other, citizen.value());
                    });
                    wants(jdbc, theirs);
                });
                assertThatThrownBy(() -> intake(crossing).take(shared))
                        .matches(faults::technical)
                        .hasStackTraceContaining("deadlock detected");
                other.rollback();
            }
            intake(plans).take(shared);
            assertThat(recorded(UUID.fromString(String.valueOf(shared.getFirst().key()))))
                    .hasSize(1);
        });
    }

    /** At the very first event of a plan, and at a later one: Axon has a name for each. */
    @Test
    void another_replica_that_wrote_first_is_read_and_decided_on() {
        passes(after(citizen -> otherReplicaTells(citizen)));
        assertThat(recorded(first)).hasSize(2);
        intake(plans).take(List.of());
        var again = List.of(arrival(first), arrival(second));
        assertThatThrownBy(() ->
                        intake(after(citizen -> otherReplicaTells(citizen))).take(again))
                .matches(faults::technical);
        intake(plans).take(again);
        assertThat(recorded(first)).hasSize(4);
        assertThat(parked(first)).isEmpty();
    }

    @Test
    void memory_that_is_intakeis_nobodys_fault() {
        var intake = intake(after(citizen -> {
            throw new OutOfMemoryError("made up");
        }));
        assertThatThrownBy(() -> new SectorEvents(intake).accept(asKafkaHandsIt(batch)))
                .as("an error would stop Kafka's listener for good")
                .isInstanceOf(RuntimeException.class);
        assertThat(recorded(first)).isEmpty();
        assertThat(parked(first)).isEmpty();
        intake(plans).take(batch);
        assertThat(recorded(second)).hasSize(1);
    }

    @Test
    void a_plan_that_calls_itself_without_end_is_parked_and_the_others_go_on() {
        intake(after(citizen -> {
                    if (citizen.value().equals(second)) endlessly(0);
                }))
                .take(batch);
        assertThat(recorded(first)).hasSize(1);
        assertThat(parked(second)).containsExactly("failed");
    }

    @Test
    void by_the_topic_it_is_delivered_again_with_growing_pauses_until_it_is_kept() throws SQLException {
        var id = UUID.randomUUID();
        try (var other = holding(first)) {
            var holder = backend(other);
            Topics.send("enplan.events.family", first.toString(), json(first, id));
            var cut = new ArrayList<Long>();
            var back = new ArrayList<Long>();
            for (int i = 0; i < 4; i++) {
                eventually(() -> assertThat(whoWaitsFor(holder)).hasSize(1));
                back.add(System.nanoTime());
                for (var pid : whoWaitsFor(holder))
                    there().sql("select pg_terminate_backend(?)")
                            .param(pid)
                            .query(Boolean.class)
                            .single();
                cut.add(System.nanoTime());
                eventually(() -> assertThat(whoWaitsFor(holder)).isEmpty());
            }
            for (int i = 0; i < 3; i++)
                assertThat(back.get(i + 1) - cut.get(i))
                        .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(200L << i) * 9 / 10);
            other.rollback();
        }
        eventually(() -> assertThat(answers(first, id)).containsExactly("accepted"));
        assertThat(recorded(first)).containsExactly(id);
        assertThat(parked(first)).isEmpty();
    }

    private void passes(Plans through) {
        assertThatThrownBy(() -> intake(through).take(batch)).matches(faults::technical);
        for (var citizen : List.of(first, second)) assertThat(parked(citizen)).isEmpty();
        intake(plans).take(batch);
        for (var arrival : batch)
            assertThat(recorded(UUID.fromString(String.valueOf(arrival.key())))).contains(idOf(arrival));
        for (var citizen : List.of(first, second)) assertThat(parked(citizen)).isEmpty();
    }

    private static Message<List<byte[]>> asKafkaHandsIt(List<Arrival> arrivals) {
        var topics = arrivals.stream().map(it -> "enplan.events.family").toList();
        var numbers = IntStream.range(0, arrivals.size()).boxed().toList();
        return MessageBuilder.withPayload(
                        arrivals.stream().map(Arrival::message).toList())
                .setHeader(
                        KafkaHeaders.RECEIVED_KEY,
                        arrivals.stream().map(Arrival::key).toList())
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, topics)
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, numbers)
                .setHeader(KafkaHeaders.OFFSET, numbers)
                .build();
    }

    private void raise(String state) {
        jdbc.sql("do $$ begin raise exception using errcode = '" + state + "'; end $$")
                .update();
    }

    private void otherReplicaTells(CitizenId citizen) {
        var fact = Language.FACTS.kept(json(citizen.value(), UUID.randomUUID()));
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(() -> transactions.within(() -> {
                        plans.handle(citizen, List.of(new PlanCommand.RecordFact(fact, Instant.now())));
                    }))
                    .get(20, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private JdbcClient there() {
        return JdbcClient.create(elsewhere);
    }

    private int ourBackend() {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    /** Somebody else has this citizen in hand. */
    private Connection holding(UUID citizen) throws SQLException {
        var other = elsewhere.getConnection();
        other.setAutoCommit(false);
        wants(other, citizen);
        return other;
    }

    private static void wants(JdbcClient jdbc, UUID citizen) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(citizen.toString())
                .query((row, i) -> i)
                .list();
    }

    private static void wants(Connection connection, UUID citizen) {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, citizen.toString());
            lock.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Integer> whoWaitsFor(int holder) {
        return there().sql("select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))")
                .param(holder)
                .query(Integer.class)
                .list();
    }

    private static int backend(Connection connection) throws SQLException {
        try (var asked = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            asked.next();
            return asked.getInt(1);
        }
    }

    private static int endlessly(int deeper) {
        return deeper == Integer.MAX_VALUE ? deeper : endlessly(deeper + 1) + 1;
    }
}
