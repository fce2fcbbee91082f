package dk.enplan.plan.model;

import static dk.enplan.plan.model.OneHome.LOST;
import static dk.enplan.plan.model.OneHome.MOVED_IN;
import static dk.enplan.plan.model.OneHome.at;
import static dk.enplan.plan.model.OneHome.coordinator;
import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.id;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a flag is raised, grows graver and is over, and who is told. */
class FlagsOverTimeTest {

    private final OneHome home = new OneHome();

    @Test
    void a_flag_is_raised_when_its_day_has_come_and_not_before() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-08");
        assertThat(home.flags()).isEmpty();
        home.pass("2026-05-09");
        assertThat(home.flags()).singleElement().isInstanceOf(PlanEvent.FlagRaised.class);
    }

    @Test
    void looking_twice_says_nothing_twice() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        home.pass("2026-05-10");
        assertThat(home.flags()).hasSize(1);
    }

    @Test
    void after_a_long_silence_each_step_is_dated_when_it_fell_due() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-06-15");
        assertThat(home.flags()).hasSize(2);
        assertThat(home.flags().getFirst()).isInstanceOfSatisfying(PlanEvent.FlagRaised.class, raised -> {
            assertThat(Here.dateOf(raised.since())).isEqualTo(LocalDate.of(2026, 5, 9));
            assertThat(Here.dateOf(raised.at())).isEqualTo(LocalDate.of(2026, 6, 15));
            assertThat(raised.because()).containsExactly(id("moved-in"));
        });
        assertThat(home.flags().getLast()).isInstanceOfSatisfying(PlanEvent.FlagEscalated.class, escalated -> {
            assertThat(Here.dateOf(escalated.since())).isEqualTo(LocalDate.of(2026, 5, 16));
            assertThat(escalated.severity()).isEqualTo(Severity.HIGH);
        });
    }

    @Test
    void an_answer_in_time_that_is_told_late_clears_in_retrospect() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        var lostEarlier = on("2026-05-05").by("housing").told("lost-earlier", new Home.Lost("flat-1", null));
        home.tell("2026-05-12", lostEarlier);
        assertThat(home.flags().getLast())
                .isInstanceOfSatisfying(
                        PlanEvent.FlagCleared.class,
                        cleared -> assertThat(cleared.retroactive()).isTrue());
    }

    @Test
    void a_flag_that_comes_back_is_a_new_one_that_names_the_earlier() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        home.tell("2026-05-20", LOST);
        home.tell("2026-06-01", on("2026-06-01").by("housing").told("again", new Home.TenancyStarted("flat-1")));
        home.pass("2026-06-09");
        var raised = home.flags().stream()
                .filter(PlanEvent.FlagRaised.class::isInstance)
                .map(PlanEvent.FlagRaised.class::cast)
                .toList();
        assertThat(raised).hasSize(2);
        assertThat(raised.getLast().earlierFlagId()).isEqualTo(raised.getFirst().flagId());
        assertThat(raised.getLast().flagId()).isNotEqualTo(raised.getFirst().flagId());
    }

    @Test
    void the_coordinator_is_told_by_name_and_the_deputy_while_away() {
        home.tell("2026-04-01", coordinator("tove"));
        home.tell(
                "2026-04-02", on("2026-04-02").by("plan").told("away", new Contact.AbsenceStarted("tove", "bo", null)));
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        assertThat(home.recipients()).containsExactly(new Recipient(Told.COORDINATOR, null, "bo"));
    }

    @Test
    void where_nobody_holds_the_role_whoever_serves_it_is_told() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-16");
        assertThat(home.recipients()).containsExactly(new Recipient(Told.COORDINATOR, null, null));
        assertThat(((PlanEvent.FlagEscalated) home.flags().getLast()).recipients())
                .containsExactly(new Recipient(Told.OWNERS, new Tag("housing"), null));
    }

    @Test
    void a_clock_that_runs_backwards_takes_no_flag_away() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        home.pass("2026-05-02");
        assertThat(home.plans.journal(CITIZEN).open()).hasSize(1);
    }

    @Test
    void a_plan_is_woken_when_time_alone_could_change_it() {
        home.tell("2026-05-01", MOVED_IN);
        var decider = new PlanDecider(new OneHome.LivedInTooLong());
        var looked = decider.decide(home.plans.journal(CITIZEN), List.of(new PlanCommand.LookAgain(at("2026-05-02"))));
        assertThat(looked.next())
                .isEqualTo(Optional.of(
                        LocalDate.of(2026, 5, 9).atStartOfDay(Here.ZONE).toInstant()));
    }
}
