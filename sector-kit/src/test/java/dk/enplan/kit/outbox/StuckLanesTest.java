package dk.enplan.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.kit.outbox.OutboxRelay.Next;
import dk.enplan.kit.outbox.TrialBroker.Mood;
import dk.enplan.kit.outbox.TrialBroker.What;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What cannot be delivered waits by itself: it holds back nobody else, it is shown, and it is tried ever more seldom. */
class StuckLanesTest extends OutboxTrial {

    private static Mood refuses(String topic) {
        return (nth, message) -> message.topic().equals(topic) ? What.REFUSE : What.TAKE;
    }

    @Test
    void however_many_are_stuck_the_others_go_on() {
        broker.mood = refuses(RECEIPTS);
        put(citizens(1_300).stream()
                .flatMap(citizen -> Stream.of("r1", "r2").map(json -> new Outbox.Message(RECEIPTS, citizen, json)))
                .toList());
        put(BO, "b1");

        for (int i = 0; i < 7; i++) relay.turn();
        assertThat(broker.arrived()).containsExactly("b1");
        assertThat(backlog().stuckLanes()).isEqualTo(1_300);

        put(BO, "b2");
        relay.turn();
        assertThat(broker.arrived()).containsExactly("b1", "b2");

        broker.mood = Mood.CALM;
        clock.pass(Duration.ofMinutes(2));
        while (outbox.waiting() > 0) relay.turn();
        assertThat(broker.firstDelivered())
                .hasSize(1_301)
                .allSatisfy((lane, messages) -> assertThat(messages).isIn(List.of("r1", "r2"), List.of("b1", "b2")));
    }

    @Test
    void one_topic_that_is_stuck_does_not_hold_back_the_citizens_others() {
        broker.mood = refuses(RECEIPTS);
        put(RECEIPTS, ANJA, List.of("r1"));
        put(ANJA, "a1");
        put(RECEIPTS, ANJA, List.of("r2"));
        relay.turn();
        relay.turn();
        assertThat(broker.arrived()).containsExactly("a1");

        var lane = backlog().stuck().getFirst();
        assertThat(lane.topic()).isEqualTo(RECEIPTS);
        assertThat(lane.citizenId()).isEqualTo(ANJA.value());
        assertThat(lane.cause()).isEqualTo("TimeoutException");
        assertThat(backlog().state()).isEqualTo("stuck");
        assertThat(backlog().waiting()).isEqualTo(2);
    }

    @Test
    void it_is_tried_ever_more_seldom_and_after_a_minute_at_the_latest() {
        var stuckSince = clock.instant();
        broker.mood = refuses(EVENTS);
        put(ANJA, "a1");
        var rests = new ArrayList<Long>();
        relay.turn();
        for (int i = 0; i < 8; i++) {
            var lane = backlog().stuck().getFirst();
            assertThat(lane.since()).isEqualTo(stuckSince);
            assertThat(lane.tries()).isEqualTo(i + 1);
            var rest = Duration.between(clock.instant(), lane.againAt());
            rests.add(rest.toSeconds());
            var calls = broker.calls();
            clock.pass(rest);
            assertThat(relay.turn()).isEqualTo(new Next.WaitForMore());
            assertThat(broker.calls()).as("it rests until then").isEqualTo(calls);
            clock.pass(Duration.ofMillis(1));
            relay.turn();
            assertThat(broker.calls()).isEqualTo(calls + 1);
        }
        assertThat(rests).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);

        broker.mood = Mood.CALM;
        turnsUntilNothingWaits(relay);
        assertThat(backlog().state()).isEqualTo("flows");
        assertThat(backlog().stuck()).isEmpty();
    }

    @Test
    void a_lane_that_went_on_and_stopped_again_rests_anew() {
        put(ANJA, "a1", "a2");
        broker.mood = refuses(EVENTS);
        relay.turn();
        clock.pass(Duration.ofSeconds(2));
        relay.turn();
        broker.mood = (nth, message) -> message.json().equals("a2") ? What.REFUSE : What.TAKE;
        clock.pass(Duration.ofMinutes(2));
        relay.turn();
        relay.turn();

        assertThat(broker.arrived()).containsExactly("a1");
        assertThat(backlog().stuck().getFirst().tries()).isEqualTo(1);
        assertThat(backlog().stuck().getFirst().since()).isEqualTo(clock.instant());
    }

    @Test
    void a_clock_that_is_set_back_leaves_nobody_resting() {
        broker.mood = refuses(EVENTS);
        put(ANJA, "a1");
        clock.pass(Duration.ofDays(8));
        relay.turn();
        clock.pass(Duration.ofDays(-8));
        broker.mood = Mood.CALM;
        relay.turn();
        assertThat(broker.arrived()).containsExactly("a1");
    }

    @Test
    void what_somebody_took_out_by_hand_is_not_waited_for() {
        broker.mood = refuses(EVENTS);
        put(ANJA, "a1");
        relay.turn();
        jdbc.update("delete from outbox");
        clock.pass(Duration.ofMinutes(2));
        relay.turn();
        assertThat(backlog().stuckLanes()).isZero();
    }

    @Test
    void while_no_broker_answers_nothing_is_stuck_and_the_relay_asks_ever_more_seldom() {
        broker.mood = refuses(EVENTS);
        broker.there = false;
        put(ANJA, "a1", "a2");
        put(BO, "b1");
        var since = clock.instant();
        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            pauses.add(relay.turn() instanceof Next.Pause(var length) ? length.toMillis() : 0L);
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(pauses).containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L);
        assertThat(broker.calls()).as("one look was enough to know").isEqualTo(2);
        assertThat(backlog().state()).isEqualTo("waits-for-broker");
        assertThat(backlog().cause()).isEqualTo("TimeoutException");
        assertThat(backlog().since()).isEqualTo(since);
        assertThat(backlog().stuck()).isEmpty();

        broker.mood = Mood.CALM;
        broker.there = true;
        assertThat(relay.turn()).isEqualTo(new Next.WaitForMore());
        assertThat(broker.arrived()).containsExactlyInAnyOrder("a1", "a2", "b1").containsSubsequence("a1", "a2");
        assertThat(backlog().state()).isEqualTo("flows");
    }

    @Test
    void a_count_is_believed_a_hundred_times_as_long_as_it_took() {
        var nanos = new AtomicLong();
        // Each look at the watch is a millisecond: a count takes one.
        var counting = new Counting(jdbc, clock, () -> nanos.addAndGet(1_000_000));
        put(ANJA, "a1", "a2");
        put(BO, "b1");
        var count = counting.of(Optional.empty());
        assertThat(count.messages()).isEqualTo(3);
        assertThat(count.citizens()).isEqualTo(2);
        assertThat(count.oldest()).isEqualTo(clock.instant());
        assertThat(counting.of(Optional.of(RECEIPTS)).messages()).isZero();

        jdbc.update("delete from outbox");
        assertThat(counting.of(Optional.empty())).isEqualTo(count);
        nanos.addAndGet(101_000_000);
        assertThat(counting.of(Optional.empty()).messages()).isZero();
        assertThat(counting.of(Optional.empty()).oldest()).isNull();
    }

    @Test
    void a_message_that_no_broker_takes_is_not_put() {
        assertThatThrownBy(() -> put(ANJA, "å".repeat(500_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("å");
        put(ANJA, "x".repeat(1_000_000));
        turnsUntilNothingWaits(relay);
    }

    @Test
    void large_messages_are_read_a_few_at_a_time() {
        for (var citizen : citizens(100)) put(EVENTS, citizen, List.of("x".repeat(250_000)));
        var reads = new ArrayList<Integer>();
        do {
            var before = broker.calls();
            relay.turn();
            reads.add(broker.calls() - before);
        } while (outbox.waiting() > 0);
        assertThat(reads).hasSizeGreaterThan(2).allMatch(many -> many <= OutboxRows.MOST_BYTES / 250_000 + 1);
    }
}
