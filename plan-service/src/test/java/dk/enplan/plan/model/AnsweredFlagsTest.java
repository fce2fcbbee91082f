package dk.enplan.plan.model;

import static dk.enplan.plan.model.OneHome.MOVED_IN;
import static dk.enplan.plan.model.OneHome.at;
import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.id;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Home;
import org.junit.jupiter.api.Test;

/** What people answer to a flag: seen, or let rest with a reason. */
class AnsweredFlagsTest {

    private final OneHome home = new OneHome();

    @Test
    void what_somebody_has_seen_stays_open_and_is_seen_once() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        var flag = home.open();
        assertThat(home.answer(new PlanCommand.Acknowledge(flag.flagId(), "tove", at("2026-05-09"))))
                .isEqualTo(new Decision.Accepted());
        assertThat(home.open().acknowledged()).isTrue();
        assertThat(home.answer(new PlanCommand.Acknowledge(flag.flagId(), "tove", at("2026-05-09"))))
                .isEqualTo(new Decision.Known());
        assertThat(home.flags().getLast())
                .isEqualTo(new PlanEvent.FlagAcknowledged(flag.flagId(), flag.key(), "tove", at("2026-05-09")));
    }

    @Test
    void what_is_let_rest_stays_quiet_while_it_rests_on_the_same_facts() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        var flag = home.open();
        home.waive(flag, "2026-05-09");
        home.pass("2026-06-01");
        assertThat(home.plans.journal(CITIZEN).open()).isEmpty();
        assertThat(home.flags().getLast()).isInstanceOf(PlanEvent.FlagWaived.class);
    }

    @Test
    void what_is_let_rest_is_what_it_rests_on_by_then() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        var flag = home.open();
        home.tell(
                "2026-05-10",
                on("2026-04-20").by("housing").told("moved-in-before", new Home.TenancyStarted("flat-1")));
        assertThat(home.open().flagId()).isEqualTo(flag.flagId());
        home.waive(flag, "2026-05-11");
        home.pass("2026-06-01");
        assertThat(home.plans.journal(CITIZEN).open()).isEmpty();
        assertThat(home.flags().getLast())
                .isInstanceOfSatisfying(
                        PlanEvent.FlagWaived.class,
                        waived -> assertThat(waived.because()).contains(id("moved-in-before")));
    }

    @Test
    void what_was_let_rest_is_asked_again_when_its_facts_change_and_names_the_earlier_flag() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        var flag = home.open();
        home.waive(flag, "2026-05-09");
        home.tell(
                "2026-05-10", on("2026-05-10").by("housing").told("moved-in-again", new Home.TenancyStarted("flat-1")));
        home.pass("2026-05-20");
        assertThat(home.flags())
                .filteredOn(PlanEvent.FlagRaised.class::isInstance)
                .last()
                .isInstanceOfSatisfying(
                        PlanEvent.FlagRaised.class,
                        again -> assertThat(again.earlierFlagId()).isEqualTo(flag.flagId()));
    }

    @Test
    void a_flag_that_does_not_stand_cannot_be_answered() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        var flag = home.open();
        home.waive(flag, "2026-05-09");
        assertThat(home.answer(new PlanCommand.Acknowledge(flag.flagId(), "tove", at("2026-05-09"))))
                .isEqualTo(new Decision.Refused(Decision.Reason.NOT_OPEN));
    }
}
