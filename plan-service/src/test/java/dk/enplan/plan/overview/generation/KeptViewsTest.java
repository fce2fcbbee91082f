package dk.enplan.plan.overview.generation;

import static dk.enplan.plan.overview.generation.Onlooker.effort;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the views keep of somebody is counted, and goes, whatever becomes of a generation meanwhile. */
class KeptViewsTest extends ViewsTrial {

    private final Turnover turnover;
    private final ViewTables tables;
    private final KeptViews views;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    KeptViewsTest(
            @LocalServerPort int port,
            ViewKeeper keeper,
            Turnover turnover,
            Generations generations,
            ViewTables tables,
            KeptViews views,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        super(port, keeper, generations);
        this.turnover = turnover;
        this.tables = tables;
        this.views = views;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void it_is_counted_while_a_generation_goes() {
        effort(story, "e1");
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(1));
        keeper.stop();
        var going = turnover.begin().orElseThrow();
        var counted = new CompletableFuture<Long>();
        transaction.executeWithoutResult(goes -> {
            var own = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
            generations.move(going, Generation.State.DROPPED);
            tables.drop(going);
            counted.completeAsync(() -> transaction.execute(status -> views.kept(new CitizenId(story.citizen()))));
            eventually(() -> assertThat(jdbc.queryForList(
                            "select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))",
                            Integer.class,
                            own))
                    .isNotEmpty());
        });
        assertThat(counted.join()).as("a plan and a fact, and a line").isGreaterThanOrEqualTo(2);
    }
}
