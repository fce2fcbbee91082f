package dk.enplan.plan.model;

import static dk.enplan.plan.model.OneHome.LOST;
import static dk.enplan.plan.model.OneHome.MOVED_IN;
import static dk.enplan.plan.model.OneHome.annulled;
import static dk.enplan.plan.model.OneHome.at;
import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.id;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.fact.Home;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the plan records of what it is told, and what taking back does to it. */
class PlanDeciderTest {

    private final OneHome home = new OneHome();

    @Test
    void what_is_told_is_recorded_once() {
        home.tell("2026-05-01", MOVED_IN);
        assertThat(home.tell("2026-05-02", MOVED_IN)).isInstanceOf(Decision.Known.class);
        assertThat(home.plans.history(CITIZEN))
                .filteredOn(PlanEvent.FactRecorded.class::isInstance)
                .hasSize(1);
    }

    @Test
    void an_id_that_stands_for_another_event_is_refused() {
        home.tell("2026-05-01", MOVED_IN);
        var other = on("2026-05-01").by("housing").told("moved-in", new Home.TenancyStarted("flat-2"));
        assertThat(home.tell("2026-05-02", other)).isEqualTo(new Decision.Refused(Decision.Reason.ID_TAKEN));
    }

    @Test
    void a_fact_taken_back_takes_its_flag_with_it() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        home.tell("2026-05-10", annulled("wrong", "moved-in", "2026-05-10"));
        assertThat(home.plans.journal(CITIZEN).open()).isEmpty();
    }

    @Test
    void a_correction_may_come_before_what_it_corrects() {
        home.tell("2026-05-02", annulled("wrong", "moved-in", "2026-05-02"));
        home.tell("2026-05-03", MOVED_IN);
        home.pass("2026-06-01");
        assertThat(home.flags()).isEmpty();
    }

    @Test
    void a_correction_that_was_taken_back_corrects_nothing() {
        home.tell("2026-05-01", MOVED_IN);
        home.tell("2026-05-02", annulled("wrong", "moved-in", "2026-05-02"));
        home.tell("2026-05-03", annulled("it was right", "wrong", "2026-05-03"));
        home.pass("2026-05-09");
        assertThat(home.plans.journal(CITIZEN).open()).hasSize(1);
    }

    @Test
    void a_flag_that_rested_on_what_was_taken_back_clears_as_such() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        home.tell("2026-05-10", annulled("wrong", "moved-in", "2026-05-10"));
        assertThat(home.flags().getLast()).isInstanceOfSatisfying(PlanEvent.FlagCleared.class, cleared -> {
            assertThat(cleared.corrected()).isTrue();
            assertThat(cleared.retroactive()).isFalse();
        });
    }

    @Test
    void a_life_that_is_met_first_is_walked_once_also_where_a_flag_ends() {
        home.tell("2026-05-01", MOVED_IN);
        home.pass("2026-05-09");
        var walks = new AtomicInteger();
        var rules = new OneHome.LivedInTooLong();
        Watch first = (standing, now) -> {
            walks.incrementAndGet();
            return rules.watch(CITIZEN).look(standing, now);
        };
        var verdict = new PlanDecider(rules)
                .decide(
                        home.plans.journal(CITIZEN),
                        first,
                        List.of(new PlanCommand.RecordFact(LOST, at("2026-05-20"))));
        assertThat(verdict.events()).hasAtLeastOneElementOfType(PlanEvent.FlagCleared.class);
        assertThat(walks).hasValue(1);
    }

    @Test
    void a_history_that_clears_what_never_stood_is_broken() {
        var cleared = new PlanEvent.FlagCleared(
                id("flag"), new Flag.Key("test/lived-in", List.of("x")), false, false, Instant.EPOCH);
        assertThatThrownBy(() -> Journal.empty(CITIZEN).evolve(cleared)).hasMessageContaining("history is broken");
    }

    @Test
    void the_history_says_by_which_rules_it_was_judged() {
        home.tell("2026-05-01", MOVED_IN);
        var changed = new PlanDecider(new OneHome.LivedInTooLong() {
            @Override
            public String version() {
                return "another";
            }
        });
        assertThat(changed.decide(home.plans.journal(CITIZEN), List.of(new PlanCommand.LookAgain(at("2026-05-02"))))
                        .events())
                .containsExactly(new PlanEvent.RulesChanged("another", at("2026-05-02")));
        assertThat(home.plans.history(CITIZEN)).contains(new PlanEvent.RulesChanged("test", at("2026-05-01")));
    }
}
