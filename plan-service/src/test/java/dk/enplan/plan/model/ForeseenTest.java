package dk.enplan.plan.model;

import static dk.enplan.plan.model.OneHome.LOST;
import static dk.enplan.plan.model.OneHome.MOVED_IN;
import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.id;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.flag.Severity;
import org.junit.jupiter.api.Test;

/** What an event would come to, before anybody tells it. */
class ForeseenTest {

    private final OneHome home = new OneHome();

    @Test
    void what_would_be_raised_is_foreseen_and_nothing_is_recorded() {
        var foreseen = home.foresee("2026-05-20", MOVED_IN);
        assertThat(foreseen.changes()).singleElement().satisfies(change -> {
            assertThat(change.how()).isEqualTo(Foresight.How.RAISED);
            assertThat(change.finding().steps().getLast().severity()).isEqualTo(Severity.HIGH);
        });
        assertThat(home.plans.history(CITIZEN)).isEmpty();
    }

    @Test
    void what_would_be_cleared_is_foreseen_with_its_words() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-10");
        assertThat(home.foresee("2026-05-21", LOST).changes()).singleElement().satisfies(change -> {
            assertThat(change.how()).isEqualTo(Foresight.How.CLEARED);
            assertThat(change.finding().because()).containsExactly(id("moved-in"));
        });
    }

    @Test
    void what_time_does_is_not_foreseen_as_an_events_doing() {
        home.tell("2026-05-01", MOVED_IN);
        var other = on("2026-05-19").by("housing").told("other", new Home.TenancyStarted("flat-2"));
        assertThat(home.foresee("2026-05-20", other).changes()).isEmpty();
    }

    @Test
    void what_would_not_be_understood_is_foreseen_as_such() {
        assertThat(home.foresee("2026-05-20", LOST).unmatched()).containsExactly(id("lost"));
    }
}
