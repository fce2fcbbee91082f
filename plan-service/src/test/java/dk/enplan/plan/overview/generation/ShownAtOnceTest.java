package dk.enplan.plan.overview.generation;

import static dk.enplan.plan.overview.generation.Onlooker.effort;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is recorded is in what is read, whether or not the views' processors come by. */
class ShownAtOnceTest extends ViewsTrial {

    private final ViewTables tables;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Story other = new Story();

    @Autowired
    ShownAtOnceTest(
            @LocalServerPort int port,
            ViewKeeper keeper,
            Generations generations,
            ViewTables tables,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        super(port, keeper, generations);
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void it_is_read_while_the_processors_stand_still() {
        standingStill(() -> {
            effort(story, "e1");
            effort(story, "e2");
            eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(2));
        });
    }

    @Test
    void whoever_is_behind_is_overtaken_by_nothing_and_keeps_nobody_waiting() {
        standingStill(() -> {
            apart(() -> {
                tables.hold(onlooker.serving());
                effort(story, "e1");
                eventually(() -> assertThat(recorded(story)).isPositive());
            });
            assertThat(onlooker.read(story).status())
                    .as("left to the processors")
                    .isEqualTo(403);
            effort(story, "e2");
            effort(other, "e1");
            eventually(() -> assertThat(onlooker.efforts(other)).isEqualTo(1));
            eventually(() -> assertThat(recorded(story)).isEqualTo(2));
            assertThat(onlooker.read(story).status()).isEqualTo(403);
        });
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(2));
        onlooker.likeOneMadeAfresh();
    }

    @Test
    void however_it_was_spelt_one_made_afresh_has_the_same_rows() {
        story.tell(
                "family",
                "effort.started",
                " { \"effortId\" : \"e1\",\n \"kind\":\"support\", \"hoursPerWeek\": 7.50, \"unheardOf\" : [ 1e3, 2.0 ] }");
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(1));
        onlooker.likeOneMadeAfresh();
    }

    /** Whoever fills what is read moves its tokens with it, and waits for them here. */
    private void standingStill(Runnable meanwhile) {
        transaction.executeWithoutResult(held -> {
            jdbc.query(
                    "select 1 from token_entry where processor_name = ? for update",
                    row -> {},
                    onlooker.serving().processor());
            meanwhile.run();
        });
    }

    private void apart(Runnable work) {
        var own = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> work.run());
    }

    private long recorded(Story whose) {
        var count = jdbc.queryForObject(
                "select count(*) from domain_event where payload_type = 'fact-recorded' and aggregate_identifier = ?",
                Long.class,
                whose.citizen().toString());
        return count == null ? 0 : count;
    }
}
