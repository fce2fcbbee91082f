package dk.enplan.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.enplan.kit.outbox.TrialBroker.Mood;
import dk.enplan.kit.outbox.TrialBroker.What;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What rests lies apart: it costs nobody anything, and follows in its order when its lane goes on. */
class RestingRowsTest extends OutboxTrial {

    private static final Mood TAKES_NOTHING_OF_ANJA =
            (nth, message) -> message.key().equals(ANJA.toString()) ? What.REFUSE : What.TAKE;

    private void muchOfAnja(int messages) {
        jdbc.update(
                "insert into outbox (topic, message_key, json, put_at) select ?, ?, 'a' || i, now() from generate_series(1, ?) as i",
                EVENTS,
                ANJA.toString(),
                messages);
    }

    private long apart() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from outbox_aside", Long.class));
    }

    @Test
    void a_look_reads_as_many_rows_however_many_rest() {
        // Give or take the one row of the lane that rests: whether it is fetched is the planner's choice.
        assertThat(readByALookWhereThereRest(40_000)).isCloseTo(readByALookWhereThereRest(4_000), within(1L));
    }

    private long readByALookWhereThereRest(int many) {
        empty();
        broker.mood = TAKES_NOTHING_OF_ANJA;
        muchOfAnja(many);
        put(citizens(1_000).stream()
                .map(citizen -> new Outbox.Message(EVENTS, citizen, "one"))
                .toList());
        do relay.turn();
        while (apart() < many);
        assertThat(outbox.waiting()).as("some of the others wait still").isBetween(many + 1L, many + 1_000L);
        while (outbox.waiting() > many) relay.turn();
        // What is left of the table is long and nearly empty, and the planner knows it.
        jdbc.execute("vacuum analyze outbox");
        put(citizens(1_000).stream()
                .map(citizen -> new Outbox.Message(EVENTS, citizen, "two"))
                .toList());
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return Objects.requireNonNull(transaction.execute(status -> {
            var rows = new OutboxRows(jdbc);
            var resting = new RestingRows(jdbc);
            assertThat(rows.look(List.of()).someRest()).isTrue();
            var before = rowsRead();
            var scans = scans();
            assertThat(resting.layApart(List.of())).isFalse();
            assertThat(rows.notResting(List.of())).hasSize(OutboxRows.MOST);
            assertThat(resting.rested(List.of(), clock.instant())).isEmpty();
            assertThat(resting.goingOn(List.of())).isEmpty();
            resting.release();
            assertThat(scans()).as("tables that were read from end to end").isEqualTo(scans);
            return rowsRead() - before;
        }));
    }

    private long rowsRead() {
        return counted("seq_tup_read + coalesce(idx_tup_fetch, 0)");
    }

    private long scans() {
        return counted("seq_scan");
    }

    /** In this transaction, as the database counts it. */
    private long counted(String what) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select sum(" + what + ") from pg_stat_xact_user_tables where relname like 'outbox%'", Long.class));
    }

    @Test
    void what_lies_apart_follows_piece_by_piece_and_in_order_and_keeps_nobody_waiting() {
        broker.mood = TAKES_NOTHING_OF_ANJA;
        muchOfAnja(1_000);
        relay.turn();
        relay.turn();
        assertThat(apart()).isEqualTo(1_000);

        broker.mood = Mood.CALM;
        clock.pass(Duration.ofMinutes(2));
        relay.turn();
        assertThat(backlog().state()).isEqualTo(Backlog.FLOWS);
        put(ANJA, "late");
        put(BO, "b1");
        relay.turn();
        assertThat(broker.firstDelivered().get(new Lane(EVENTS, BO.toString()))).containsExactly("b1");
        assertThat(outbox.waiting()).isGreaterThan(800);
        while (outbox.waiting() > 0) relay.turn();
        var all = IntStream.rangeClosed(1, 1_000).mapToObj(i -> "a" + i).toList();
        assertThat(broker.firstDelivered().get(new Lane(EVENTS, ANJA.toString())))
                .startsWith(all.toArray(String[]::new))
                .endsWith("late")
                .hasSize(1_001);
        assertThat(jdbc.queryForObject("select count(*) from outbox_resting", Long.class))
                .isZero();
    }

    @Test
    void a_lane_is_not_forgotten_before_what_lies_apart_because_of_it() {
        broker.mood = TAKES_NOTHING_OF_ANJA;
        put(ANJA, "a1");
        relay.turn();
        relay.turn();
        assertThat(apart()).isEqualTo(1);
        assertThat(outbox.waiting()).isEqualTo(1);
        assertThat(backlog().oldest()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> jdbc.update("delete from outbox_resting"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
