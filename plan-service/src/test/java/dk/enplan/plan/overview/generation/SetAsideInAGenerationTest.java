package dk.enplan.plan.overview.generation;

import static dk.enplan.plan.overview.generation.Onlooker.DEFECT;
import static dk.enplan.plan.overview.generation.Onlooker.effort;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A citizen who cannot be written into the generation that is being made: whether it serves, and what is read meanwhile. */
class SetAsideInAGenerationTest extends ViewsTrial {

    private final Turnover turnover;
    private final CarefulWriter writer;
    private final EventStore store;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    SetAsideInAGenerationTest(
            @LocalServerPort int port,
            ViewKeeper keeper,
            Turnover turnover,
            Generations generations,
            CarefulWriter writer,
            EventStore store,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        super(port, keeper, generations);
        this.turnover = turnover;
        this.writer = writer;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @Test
    void a_generation_in_which_somebody_fails_who_did_not_before_does_not_serve() {
        effort(story, "e1");
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(1));
        keeper.stop();
        var old = onlooker.serving();
        var coming = keeper.rebuild().orElseThrow();
        try (var fault = new Fault(jdbc, coming.schema() + ".fact", story.citizen(), DEFECT)) {
            keeper.start();
            eventually(() -> assertThat(onlooker.standing(coming).path("plans").longValue())
                    .isEqualTo(1));
            eventually(
                    () -> assertThat(onlooker.generation(coming).path("state").stringValue())
                            .isEqualTo("finishing"));
            turnover.advance(generations.find(coming.number()).orElseThrow());
            assertThat(onlooker.serving().number()).isEqualTo(old.number());
            assertThat(onlooker.behind(story)).as("what is read is whole").isFalse();
            assertThat(fault.tried()).isPositive();
        }
        onlooker.retry();
        eventually(() -> assertThat(onlooker.serving().number()).isEqualTo(coming.number()));
        assertThat(onlooker.efforts(story)).isEqualTo(1);
    }

    @Test
    void what_failed_in_both_does_not_keep_the_new_one_from_serving_and_stays_marked() {
        effort(story, "e1");
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(1));
        try (var here = fromPositionTwo(onlooker.serving())) {
            effort(story, "e2");
            eventually(() -> assertThat(onlooker.behind(story)).isTrue());
            keeper.stop();
            var coming = keeper.rebuild().orElseThrow();
            try (var there = fromPositionTwo(coming)) {
                keeper.start();
                eventually(() -> assertThat(onlooker.serving().number()).isEqualTo(coming.number()));
                assertThat(here.tried()).isPositive();
                assertThat(there.tried()).isPositive();
                assertThat(onlooker.behind(story)).isTrue();
                assertThat(onlooker.efforts(story)).isEqualTo(1);
            }
        }
        // The start's own attempt may come first; who comes second waits for it.
        onlooker.retry();
        eventually(() -> assertThat(onlooker.behind(story)).isFalse());
        assertThat(onlooker.efforts(story)).isEqualTo(2);
        onlooker.likeOneMadeAfresh();
    }

    private Fault fromPositionTwo(Generation generation) {
        return new Fault(
                jdbc, generation.schema() + ".plan", "insert or update", story.citizen(), "new.position >= 2", DEFECT);
    }

    @Test
    void whoever_has_a_line_that_cannot_be_drawn_keeps_the_old_one_until_it_can() {
        effort(story, "e1");
        eventually(() -> assertThat(lines(onlooker.serving())).isEqualTo(3));
        keeper.stop();
        var coming = keeper.rebuild().orElseThrow();
        transaction.executeWithoutResult(status -> writer.write(coming, history(story)));
        assertThat(lines(coming)).as("lines are drawn at the end").isZero();
        try (var fault =
                new Fault(jdbc, coming.schema() + ".plan", "update of summarised", story.citizen(), "true", DEFECT)) {
            transaction.executeWithoutResult(
                    status -> writer.drawSome(coming, Optional.empty(), 100, generations.serving()));
            assertThat(fault.tried()).isPositive();
        }
        assertThat(lines(coming)).isEqualTo(3);
        assertThat(onlooker.standing(coming).path("plans").longValue()).isEqualTo(1);
        keeper.start();
        eventually(() -> assertThat(onlooker.serving().number()).isEqualTo(coming.number()));
        assertThat(onlooker.behind(story)).isFalse();
    }

    private List<DomainEventMessage<?>> history(Story whose) {
        var events = new ArrayList<DomainEventMessage<?>>();
        store.readEvents(whose.citizen().toString(), 0).forEachRemaining(events::add);
        return events;
    }

    private int lines(Generation generation) {
        return jdbc.sql("select count(*) from " + generation.schema() + ".summary where citizen_id = ?")
                .param(story.citizen())
                .query(Integer.class)
                .single();
    }
}
