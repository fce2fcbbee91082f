package dk.enplan.plan.model;

import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.id;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.plan.model.Outlook.Finding;
import dk.enplan.plan.model.Outlook.Step;
import dk.enplan.plan.model.Outlook.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanDeciderTest {

    private static final CloudEvent<Fact> MOVED_IN =
            on("2026-05-01").by("housing").told("moved-in", new Home.TenancyStarted("flat-1"));
    private static final CloudEvent<Fact> LOST =
            on("2026-05-20").by("housing").told("lost", new Home.Lost("flat-1", null));

    private final RememberedPlans plans = new RememberedPlans(new LivedInTooLong());

    /** A rule for tests: a home lived in for a week is a warning, for two weeks it is serious. */
    private static class LivedInTooLong implements Rules {

        @Override
        public String version() {
            return "test";
        }

        @Override
        public Watch watch(CitizenId citizen) {
            return (standing, now) ->
                    new Watch.Seen(look(citizen, standing, now), Plan.of(citizen, standing), watch(citizen));
        }

        @Override
        public Outlook look(CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
            var findings = new ArrayList<Finding>();
            var next = new ArrayList<Instant>();
            for (var home : Plan.of(citizen, standing).homes().known().all().toList()) {
                if (!(home.course() instanceof Homes.Tenancy.LivedIn)) continue;
                var since = home.on();
                var steps = new ArrayList<Step>();
                step(steps, next, since.plusDays(8), now, Severity.WARN, List.of(Told.COORDINATOR));
                step(steps, next, since.plusDays(15), now, Severity.HIGH, List.of(Told.OWNERS));
                if (!steps.isEmpty()) findings.add(finding(home, steps));
            }
            return new Outlook(findings, List.of(), next.stream().min(Instant::compareTo));
        }

        private static void step(
                List<Step> steps, List<Instant> next, LocalDate on, Instant now, Severity severity, List<Told> tell) {
            var due = on.atStartOfDay(Here.ZONE).toInstant();
            if (due.isAfter(now)) next.add(due);
            else steps.add(new Step(due, severity, tell));
        }

        private static Finding finding(Item<Homes.Known, Homes.Tenancy> home, List<Step> steps) {
            var key = new Flag.Key("test/lived-in", List.of(home.said().homeId()));
            var words = new Words("da", "en");
            return new Finding(
                    key,
                    words,
                    words,
                    steps,
                    steps.getFirst().since(),
                    home.origin().because(),
                    List.of());
        }
    }

    @Test
    void what_would_be_raised_is_foreseen_and_nothing_is_recorded() {
        var foreseen = foresee("2026-05-20", MOVED_IN);
        assertThat(foreseen.changes()).singleElement().satisfies(change -> {
            assertThat(change.how()).isEqualTo(Foresight.How.RAISED);
            assertThat(change.finding().steps().getLast().severity()).isEqualTo(Severity.HIGH);
        });
        assertThat(plans.history(CITIZEN)).isEmpty();
    }

    @Test
    void what_would_be_cleared_is_foreseen_with_its_words() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-10");
        assertThat(foresee("2026-05-21", LOST).changes()).singleElement().satisfies(change -> {
            assertThat(change.how()).isEqualTo(Foresight.How.CLEARED);
            assertThat(change.finding().because()).containsExactly(id("moved-in"));
        });
    }

    @Test
    void what_time_does_is_not_foreseen_as_an_events_doing() {
        tell("2026-05-01", MOVED_IN);
        var other = on("2026-05-19").by("housing").told("other", new Home.TenancyStarted("flat-2"));
        assertThat(foresee("2026-05-20", other).changes()).isEmpty();
    }

    @Test
    void what_would_not_be_understood_is_foreseen_as_such() {
        assertThat(foresee("2026-05-20", LOST).unmatched()).containsExactly(id("lost"));
    }

    private Foresight foresee(String day, CloudEvent<Fact> fact) {
        return plans.foresee(CITIZEN, List.of(new PlanCommand.RecordFact(fact, at(day))));
    }

    @Test
    void what_is_told_is_recorded_once() {
        tell("2026-05-01", MOVED_IN);
        assertThat(tell("2026-05-02", MOVED_IN)).isInstanceOf(Decision.Known.class);
        assertThat(plans.history(CITIZEN))
                .filteredOn(PlanEvent.FactRecorded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void an_id_that_stands_for_another_event_is_refused() {
        tell("2026-05-01", MOVED_IN);
        var other = on("2026-05-01").by("housing").told("moved-in", new Home.TenancyStarted("flat-2"));
        assertThat(tell("2026-05-02", other)).isEqualTo(new Decision.Refused(Decision.Reason.ID_TAKEN));
    }

    @Test
    void a_flag_is_raised_when_its_day_has_come_and_not_before() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-08");
        assertThat(flags()).isEmpty();
        pass("2026-05-09");
        assertThat(flags()).singleElement().isInstanceOf(PlanEvent.FlagRaised.class);
    }

    @Test
    void looking_twice_says_nothing_twice() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        pass("2026-05-10");
        assertThat(flags()).hasSize(1);
    }

    @Test
    void after_a_long_silence_each_step_is_dated_when_it_fell_due() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-06-15");
        assertThat(flags()).hasSize(2);
        assertThat(flags().getFirst()).isInstanceOfSatisfying(PlanEvent.FlagRaised.class, raised -> {
            assertThat(Here.dateOf(raised.since())).isEqualTo(LocalDate.of(2026, 5, 9));
            assertThat(Here.dateOf(raised.at())).isEqualTo(LocalDate.of(2026, 6, 15));
            assertThat(raised.because()).containsExactly(id("moved-in"));
        });
        assertThat(flags().getLast()).isInstanceOfSatisfying(PlanEvent.FlagEscalated.class, escalated -> {
            assertThat(Here.dateOf(escalated.since())).isEqualTo(LocalDate.of(2026, 5, 16));
            assertThat(escalated.severity()).isEqualTo(Severity.HIGH);
        });
    }

    @Test
    void an_answer_in_time_that_is_told_late_clears_in_retrospect() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        var lostEarlier = on("2026-05-05").by("housing").told("lost-earlier", new Home.Lost("flat-1", null));
        tell("2026-05-12", lostEarlier);
        assertThat(flags().getLast())
                .isInstanceOfSatisfying(
                        PlanEvent.FlagCleared.class,
                        cleared -> assertThat(cleared.retroactive()).isTrue());
    }

    @Test
    void a_flag_that_comes_back_is_a_new_one_that_names_the_earlier() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        tell("2026-05-20", LOST);
        tell("2026-06-01", on("2026-06-01").by("housing").told("again", new Home.TenancyStarted("flat-1")));
        pass("2026-06-09");
        var raised = flags().stream()
                .filter(PlanEvent.FlagRaised.class::isInstance)
                .map(PlanEvent.FlagRaised.class::cast)
                .toList();
        assertThat(raised).hasSize(2);
        assertThat(raised.getLast().earlierFlagId()).isEqualTo(raised.getFirst().flagId());
        assertThat(raised.getLast().flagId()).isNotEqualTo(raised.getFirst().flagId());
    }

    @Test
    void a_fact_taken_back_takes_its_flag_with_it() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        tell("2026-05-10", annulled("wrong", "moved-in", "2026-05-10"));
        assertThat(plans.journal(CITIZEN).open()).isEmpty();
    }

    @Test
    void a_correction_may_come_before_what_it_corrects() {
        tell("2026-05-02", annulled("wrong", "moved-in", "2026-05-02"));
        tell("2026-05-03", MOVED_IN);
        pass("2026-06-01");
        assertThat(flags()).isEmpty();
    }

    @Test
    void a_correction_that_was_taken_back_corrects_nothing() {
        tell("2026-05-01", MOVED_IN);
        tell("2026-05-02", annulled("wrong", "moved-in", "2026-05-02"));
        tell("2026-05-03", annulled("it was right", "wrong", "2026-05-03"));
        pass("2026-05-09");
        assertThat(plans.journal(CITIZEN).open()).hasSize(1);
    }

    @Test
    void the_coordinator_is_told_by_name_and_the_deputy_while_away() {
        tell("2026-04-01", coordinator("tove"));
        tell("2026-04-02", on("2026-04-02").by("plan").told("away", new Contact.AbsenceStarted("tove", "bo", null)));
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        assertThat(recipients()).containsExactly(new Recipient(Told.COORDINATOR, null, "bo"));
    }

    @Test
    void where_nobody_holds_the_role_whoever_serves_it_is_told() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-16");
        assertThat(recipients()).containsExactly(new Recipient(Told.COORDINATOR, null, null));
        assertThat(((PlanEvent.FlagEscalated) flags().getLast()).recipients())
                .containsExactly(new Recipient(Told.OWNERS, new Tag("housing"), null));
    }

    @Test
    void a_clock_that_runs_backwards_takes_no_flag_away() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        pass("2026-05-02");
        assertThat(plans.journal(CITIZEN).open()).hasSize(1);
    }

    @Test
    void a_history_that_clears_what_never_stood_is_broken() {
        var cleared = new PlanEvent.FlagCleared(
                id("flag"), new Flag.Key("test/lived-in", List.of("x")), false, false, Instant.EPOCH);
        assertThatThrownBy(() -> Journal.empty(CITIZEN).evolve(cleared)).hasMessageContaining("history is broken");
    }

    @Test
    void a_plan_is_woken_when_time_alone_could_change_it() {
        tell("2026-05-01", MOVED_IN);
        var decider = new PlanDecider(new LivedInTooLong());
        var looked = decider.decide(plans.journal(CITIZEN), List.of(new PlanCommand.LookAgain(at("2026-05-02"))));
        assertThat(looked.next())
                .isEqualTo(Optional.of(
                        LocalDate.of(2026, 5, 9).atStartOfDay(Here.ZONE).toInstant()));
    }

    @Test
    void what_somebody_has_seen_stays_open_and_is_seen_once() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        var flag = open();
        assertThat(answer(new PlanCommand.Acknowledge(flag.flagId(), "tove", at("2026-05-09"))))
                .isEqualTo(new Decision.Accepted());
        assertThat(open().acknowledged()).isTrue();
        assertThat(answer(new PlanCommand.Acknowledge(flag.flagId(), "tove", at("2026-05-09"))))
                .isEqualTo(new Decision.Known());
        assertThat(flags().getLast())
                .isEqualTo(new PlanEvent.FlagAcknowledged(flag.flagId(), flag.key(), "tove", at("2026-05-09")));
    }

    @Test
    void what_is_let_rest_stays_quiet_while_it_rests_on_the_same_facts() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        var flag = open();
        waive(flag, "2026-05-09");
        pass("2026-06-01");
        assertThat(plans.journal(CITIZEN).open()).isEmpty();
        assertThat(flags().getLast()).isInstanceOf(PlanEvent.FlagWaived.class);
    }

    @Test
    void what_is_let_rest_is_what_it_rests_on_by_then() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        var flag = open();
        tell("2026-05-10", on("2026-04-20").by("housing").told("moved-in-before", new Home.TenancyStarted("flat-1")));
        assertThat(open().flagId()).isEqualTo(flag.flagId());
        waive(flag, "2026-05-11");
        pass("2026-06-01");
        assertThat(plans.journal(CITIZEN).open()).isEmpty();
        assertThat(flags().getLast())
                .isInstanceOfSatisfying(
                        PlanEvent.FlagWaived.class,
                        waived -> assertThat(waived.because()).contains(id("moved-in-before")));
    }

    @Test
    void what_was_let_rest_is_asked_again_when_its_facts_change_and_names_the_earlier_flag() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        var flag = open();
        waive(flag, "2026-05-09");
        tell("2026-05-10", on("2026-05-10").by("housing").told("moved-in-again", new Home.TenancyStarted("flat-1")));
        pass("2026-05-20");
        assertThat(flags())
                .filteredOn(PlanEvent.FlagRaised.class::isInstance)
                .last()
                .isInstanceOfSatisfying(
                        PlanEvent.FlagRaised.class,
                        again -> assertThat(again.earlierFlagId()).isEqualTo(flag.flagId()));
    }

    @Test
    void a_flag_that_does_not_stand_cannot_be_answered() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        var flag = open();
        waive(flag, "2026-05-09");
        assertThat(answer(new PlanCommand.Acknowledge(flag.flagId(), "tove", at("2026-05-09"))))
                .isEqualTo(new Decision.Refused(Decision.Reason.NOT_OPEN));
    }

    @Test
    void a_flag_that_rested_on_what_was_taken_back_clears_as_such() {
        tell("2026-05-01", MOVED_IN);
        pass("2026-05-09");
        tell("2026-05-10", annulled("wrong", "moved-in", "2026-05-10"));
        assertThat(flags().getLast()).isInstanceOfSatisfying(PlanEvent.FlagCleared.class, cleared -> {
            assertThat(cleared.corrected()).isTrue();
            assertThat(cleared.retroactive()).isFalse();
        });
    }

    @Test
    void the_history_says_by_which_rules_it_was_judged() {
        tell("2026-05-01", MOVED_IN);
        var changed = new PlanDecider(new LivedInTooLong() {
            @Override
            public String version() {
                return "another";
            }
        });
        assertThat(changed.decide(plans.journal(CITIZEN), List.of(new PlanCommand.LookAgain(at("2026-05-02"))))
                        .events())
                .containsExactly(new PlanEvent.RulesChanged("another", at("2026-05-02")));
        assertThat(plans.history(CITIZEN)).contains(new PlanEvent.RulesChanged("test", at("2026-05-01")));
    }

    private Flag open() {
        return plans.journal(CITIZEN).open().values().iterator().next();
    }

    private Decision answer(PlanCommand command) {
        return plans.handle(CITIZEN, List.of(command)).getFirst();
    }

    private void waive(Flag flag, String day) {
        answer(new PlanCommand.Waive(flag.flagId(), "tove", new Text("agreed with the citizen"), at(day)));
    }

    private static CloudEvent<Fact> coordinator(String personId) {
        return on("2026-04-01")
                .by("plan")
                .told(
                        "assigned-" + personId,
                        new Contact.Assigned(personId, Role.COORDINATOR, null, null, null, null, null, null, null));
    }

    private static CloudEvent<Fact> annulled(String name, String target, String day) {
        return on(day).by("housing").told(name, new Correction.Annulled(id(target), new Tag("entered-in-error")));
    }

    private Decision tell(String day, CloudEvent<Fact> fact) {
        return plans.handle(CITIZEN, List.of(new PlanCommand.RecordFact(fact, at(day))))
                .getFirst();
    }

    private void pass(String day) {
        plans.handle(CITIZEN, List.of(new PlanCommand.LookAgain(at(day))));
    }

    private List<PlanEvent> flags() {
        return plans.history(CITIZEN).stream()
                .filter(event ->
                        !(event instanceof PlanEvent.FactRecorded) && !(event instanceof PlanEvent.RulesChanged))
                .toList();
    }

    private List<Recipient> recipients() {
        return ((PlanEvent.FlagRaised) flags().getFirst()).recipients();
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(Here.ZONE).toInstant();
    }
}
