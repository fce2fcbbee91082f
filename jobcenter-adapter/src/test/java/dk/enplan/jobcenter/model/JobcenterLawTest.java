package dk.enplan.jobcenter.model;

import static dk.enplan.kit.trial.LawTrial.MONDAY;
import static dk.enplan.kit.trial.LawTrial.said;
import static dk.enplan.kit.trial.SampleEfforts.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.trial.LawTrial;
import dk.enplan.kit.trial.SampleEfforts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every order of the jobcentre, taken and refused. */
class JobcenterLawTest {

    private static final LawTrial LAW = new LawTrial(new JobcenterLaw());

    private static Fact started(String id) {
        return SampleEfforts.started(id, EffortKind.INTERNSHIP);
    }

    private static Fact imposed(String id) {
        return new Demand.Imposed(id, DemandKind.JOB_SEARCH, null, null, null, null, null, null, null);
    }

    @Test
    void an_effort_runs_from_its_start_to_its_end() {
        LAW.when(started("a")).allows();
        LAW.given(started("a")).when(started("a")).clashes("effort-runs-already");
        LAW.given(started("a")).when(ended("a")).allows();
        LAW.when(ended("a")).clashes("effort-does-not-run");
    }

    @Test
    void only_an_effort_that_runs_here_changes() {
        var changed = new Effort.Changed("a", 12.0, null, null, null);
        LAW.given(started("a")).when(changed).allows();
        LAW.when(changed).clashes("effort-does-not-run");
    }

    @Test
    void the_jobcentre_says_how_it_understands_an_effort_of_another() {
        LAW.when(new Effort.Stated("theirs", Purpose.WORK_TEST, null)).allows();
        LAW.given(started("a"), ended("a"))
                .when(new Effort.Stated("a", Purpose.WORK_TEST, null))
                .clashes("effort-ended-already");
    }

    @Test
    void a_demand_is_imposed_once() {
        LAW.when(imposed("d")).allows();
        LAW.given(imposed("d")).when(imposed("d")).clashes("demand-imposed-already");
        LAW.given(imposed("d"), new Demand.Postponed("d", null))
                .when(imposed("d"))
                .clashes("demand-imposed-already");
        LAW.given(imposed("d"), new Demand.Met("d")).when(imposed("d")).clashes("demand-over");
        LAW.given(imposed("d")).when(imposed("e")).allows();
    }

    @Test
    void a_week_has_168_hours() {
        var endless = new Demand.Imposed("d", DemandKind.FULL_TIME, 169.0, null, null, null, null, null, null);
        LAW.when(endless).unfit("hoursPerWeek", "must lie between 0 and 168");
    }

    @Test
    void only_a_demand_that_is_active_is_postponed_withdrawn_met_or_replaced() {
        for (var next : List.<Fact>of(
                new Demand.Postponed("d", null),
                new Demand.Withdrawn("d"),
                new Demand.Met("d"),
                new Demand.Replaced("d", "e"))) {
            LAW.when(next).clashes("demand-not-imposed");
            LAW.given(imposed("d")).when(next).allows();
            LAW.given(imposed("d"), new Demand.Postponed("d", null)).when(next).allows();
            LAW.given(imposed("d"), new Demand.Withdrawn("d")).when(next).clashes("demand-over");
            LAW.given(imposed("d")).whenBackdated(next).clashes("demand-told-later");
        }
    }

    @Test
    void a_demand_is_not_postponed_into_the_past() {
        LAW.given(imposed("d"))
                .when(new Demand.Postponed("d", MONDAY.toLocalDate()))
                .unfit("until", "must not lie before the day it is postponed");
    }

    @Test
    void a_history_that_contradicts_itself_is_folded_all_the_same() {
        var told = said(
                new Demand.Met("never-imposed"),
                imposed("d"),
                new Demand.Withdrawn("d"),
                imposed("d"),
                new Demand.Postponed("p", MONDAY.toLocalDate()),
                new Demand.Replaced("r", "d"));
        assertThat(JobcenterCase.known(told))
                .extracting(Known::id, Known::state)
                .containsExactly(
                        tuple("d", "standing"),
                        tuple("never-imposed", "met"),
                        tuple("p", "postponed"),
                        tuple("r", "replaced"));
    }
}
