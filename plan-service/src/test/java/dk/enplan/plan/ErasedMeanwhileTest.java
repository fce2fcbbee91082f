package dk.enplan.plan;

import static dk.enplan.plan.ToBeErased.DAVID;
import static dk.enplan.plan.ToBeErased.DORTE;
import static dk.enplan.plan.ToBeErased.code;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.AtHand;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is erased while others tell of them, hold them, or remember them. */
class ErasedMeanwhileTest extends AtTheDesk {

    private final AtHand atHand;
    private final TransactionTemplate transaction;
    private final ToBeErased them = new ToBeErased(this);

    @Autowired
    ErasedMeanwhileTest(@LocalServerPort int port, JdbcClient jdbc, AtHand atHand, TransactionTemplate transaction) {
        super(port, jdbc);
        this.atHand = atHand;
        this.transaction = transaction;
    }

    @Test
    void who_tells_while_somebody_is_erased_leaves_nothing_behind() throws Exception {
        them.aPlan();
        them.erase(DORTE, "");
        var done = new int[1];
        var teller = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 60; i++)
                story.tell(
                        "family", "effort.started", "{\"effortId\":\"" + them.secret + i + "\",\"kind\":\"support\"}");
        });
        eventually(() -> assertThat(recorded()).isGreaterThan(5));
        eventually(() -> {
            done[0] = them.erase(DAVID, "").status();
            assertThat(done[0]).isEqualTo(201);
        });
        teller.join();
        var last = story.tell("family", "home.tenancy-started", "{\"homeId\":\"h\"}");
        eventually(() -> assertThat(them.answer(last)).isEqualTo("dk.enplan.receipt.refused.v1 erased"));
        var recorded = recorded();
        eventually(() -> assertThat(them.traces.of(them.secret)).isEmpty());
        eventually(() -> assertThat(them.traces.of(story.citizen().toString()))
                .doesNotContain("view.plan", "view.fact", "inbox", "wake_up", "outbox"));
        assertThat(recorded()).isEqualTo(recorded);
        assertThat(them.verified(story.citizen()).path("untouched").booleanValue())
                .isTrue();
    }

    @Test
    void whoever_hangs_is_not_waited_for_and_then_nothing_has_happened() throws Exception {
        them.aPlan();
        them.erase(DORTE, "");
        var held = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var hanging = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                            .param(story.citizen().toString())
                            .query((row, i) -> 0)
                            .list();
                    held.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }));
        held.await();
        var answer = them.erase(DAVID, "");
        over.countDown();
        hanging.join();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("not-now");
        assertThat(plan().toString()).contains(them.secret);
        assertThat(them.erase(DAVID, "").status()).isEqualTo(201);
    }

    @Test
    void what_another_replica_erased_is_forgotten_here_within_seconds() {
        them.aPlan();
        var citizen = new CitizenId(story.citizen());
        act(TOVE, "statement.recorded", WISH);
        assertThat(atHand.of(citizen)).isPresent();
        WrittenDownAsErased.in(jdbc, story.citizen());
        eventually(() -> assertThat(atHand.of(citizen)).isEmpty());
    }
}
