package dk.enplan.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.kit.outbox.OutboxRelay.Next;
import dk.enplan.kit.outbox.TrialBroker.Mood;
import dk.enplan.kit.outbox.TrialBroker.What;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The relay against a database and a broker that fail at every line, one after the other: nothing is lost, in each lane the
 * first of each message come in order, and what comes more often had come before.
 */
class RelayFaultsTest extends OutboxTrial {

    private void startAnew() {
        empty();
        broker.forget();
    }

    private void everythingArrived(Map<Lane, List<String>> put) {
        assertThat(broker.firstDelivered()).containsExactlyInAnyOrderEntriesOf(put);
        assertThat(jdbc.queryForObject("select count(*) from outbox_resting", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void whichever_call_of_the_database_fails_nothing_is_lost(boolean afterwards, boolean someAreStuck) {
        var line = 0;
        FailingDatabase failing;
        do {
            startAnew();
            var nth = broker.calls();
            // The third message is not taken at first, so that lanes rest and are taken up again under the same faults.
            broker.mood = (n, message) -> someAreStuck && n == nth + 3 ? What.REFUSE : What.TAKE;
            failing = new FailingDatabase(database, ++line, afterwards);
            var put = putSome();
            var turns = turnsUntilNothingWaits(relay(failing));
            if (failing.failed()) assertThat(turns).as("line " + line).hasAtLeastOneElementOfType(Next.Pause.class);
            relay.turn();
            everythingArrived(put);
        } while (failing.failed());
        assertThat(line).as("lines that failed").isGreaterThan(someAreStuck ? 8 : 7);
    }

    @Test
    void whichever_message_is_not_taken_nothing_is_lost() {
        for (var what : EnumSet.complementOf(EnumSet.of(What.TAKE)))
            for (var there : List.of(true, false))
                for (int nth = 1; nth <= 18; nth++) {
                    startAnew();
                    var failing = broker.calls() + nth;
                    broker.mood = (n, message) -> n == failing ? what : What.TAKE;
                    broker.there = there;
                    var put = putSome();
                    relay.turn();
                    broker.there = true;
                    turnsUntilNothingWaits(relay);
                    relay.turn();
                    everythingArrived(put);
                }
    }

    @Test
    void without_a_fault_each_message_comes_once() {
        var put = putSome();
        turnsUntilNothingWaits(relay, relay(database));
        broker.hasEachOnceAndNothingElse(put);
    }

    /** As a machine that stops between sending and forgetting, while the other goes on. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void of_two_relays_one_may_die_at_any_line(boolean afterwards) {
        var line = 0;
        FailingDatabase failing;
        do {
            startAnew();
            failing = new FailingDatabase(database, ++line, afterwards);
            var put = putSome();
            var dying = relay(failing);
            do dying.turn();
            while (!failing.failed() && outbox.waiting() > 0);
            turnsUntilNothingWaits(relay(database));
            everythingArrived(put);
        } while (failing.failed());
    }

    /** The one thinks its lane is under way, the other takes it over: then a message may come twice, and in order. */
    @Test
    void a_lane_that_hangs_may_be_taken_over_by_another_relay() throws InterruptedException {
        put(ANJA, "a1", "a2", "a3");
        var goOn = new CountDownLatch(1);
        var hanging = new CountDownLatch(1);
        broker.mood = (nth, message) -> {
            if (nth != 2) return What.TAKE;
            hanging.countDown();
            await(goOn);
            return What.TAKE;
        };
        relay.turn();
        hanging.await();
        put(ANJA, "a4");
        var other = relay(database);
        other.turn();
        assertThat(outbox.waiting()).isZero();
        goOn.countDown();
        turnsUntil(relay, new Next.WaitForMore());

        assertThat(broker.firstDelivered().get(new Lane(EVENTS, ANJA.toString())))
                .containsExactly("a1", "a2", "a3", "a4");
        assertThat(broker.arrived()).hasSizeGreaterThan(4);
    }

    @Test
    void a_lane_that_takes_long_is_not_waited_for() throws InterruptedException {
        var goOn = new CountDownLatch(1);
        broker.mood = (nth, message) -> {
            if (message.key().equals(ANJA.toString())) await(goOn);
            return What.TAKE;
        };
        put(ANJA, "a1", "a2");
        relay.turn();
        put(ANJA, "a3");
        for (var message : List.of("b1", "b2", "b3")) {
            put(BO, message);
            relay.turn();
        }
        assertThat(broker.arrived()).containsExactly("b1", "b2", "b3");

        goOn.countDown();
        turnsUntilNothingWaits(relay);
        assertThat(broker.arrived()).containsExactly("b1", "b2", "b3", "a1", "a2", "a3");
    }

    @Test
    void whoever_finds_another_at_it_looks_again_soon() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var meanwhile = transaction.execute(status -> {
            new OutboxRows(jdbc).look(List.of());
            put(ANJA, "a1");
            return CompletableFuture.supplyAsync(relay::turn).join();
        });
        assertThat(meanwhile).isEqualTo(new Next.Pause(Duration.ofMillis(25)));
        assertThat(relay.turn()).isEqualTo(new Next.WaitForMore());
        assertThat(broker.arrived()).containsExactly("a1");
    }

    @Test
    void who_has_sent_all_there_was_waits_for_news_and_who_has_not_looks_again() {
        var many = IntStream.rangeClosed(0, OutboxRows.MOST)
                .mapToObj(number -> "a" + number)
                .toArray(String[]::new);
        put(ANJA, many);
        assertThat(relay.turn()).isEqualTo(new Next.LookAgain());
        assertThat(relay.turn()).isEqualTo(new Next.WaitForMore());
        assertThat(broker.arrived()).containsExactly(many);
        var large = IntStream.rangeClosed(0, 8)
                .mapToObj(number -> "b".repeat(990_000) + number)
                .toArray(String[]::new);
        put(BO, large);
        assertThat(relay.turn()).as("few, and more than memory holds easily").isEqualTo(new Next.LookAgain());
        turnsUntil(relay, new Next.WaitForMore());
        assertThat(broker.arrived()).endsWith(large);
    }

    @Test
    void who_rests_when_all_is_sent_sends_together_what_was_put_meanwhile() {
        var rest = Duration.ofHours(1);
        var resting = relay(database, rest);
        put(ANJA, "a1");
        assertThat(resting.turn()).isEqualTo(new Next.Pause(rest));
        put(ANJA, "a2");
        put(BO, "b1");
        assertThat(resting.turn()).isEqualTo(new Next.Pause(rest));
        assertThat(broker.arrived()).containsExactlyInAnyOrder("a1", "a2", "b1");
        assertThat(resting.turn()).as("what is put now goes at once").isEqualTo(new Next.WaitForMore());
    }

    private static void turnsUntil(OutboxRelay relay, Next next) {
        for (int i = 0; i < 100; i++) if (relay.turn().equals(next)) return;
        throw new AssertionError("the relay does not come to " + next);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_nobody_foresaw_is_tried_again_too() {
        put(ANJA, "a1", "a2");
        broker.mood = (nth, message) -> What.BREAK;
        assertThat(relay.turn()).isEqualTo(new Next.LookAgain());
        assertThat(backlog().stuck())
                .singleElement()
                .satisfies(lane -> assertThat(lane.cause()).isEqualTo("UnsupportedOperationException"));

        broker.mood = Mood.CALM;
        turnsUntilNothingWaits(relay);
        assertThat(broker.arrived()).containsExactly("a1", "a2");
    }
}
