package dk.enplan.jobcenter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Said;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every order of the jobcentre, taken and refused. */
class JobcenterLawTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");

    /** What was told on Monday, a minute apart; what the law says to the next on Tuesday. */
    private static String verdict(Fact next, Fact... told) {
        return verdictOn(MONDAY.plusDays(1), next, told);
    }

    private static String verdictOn(OffsetDateTime day, Fact next, Fact... told) {
        var soFar = new ArrayList<Said>();
        for (var fact : told) soFar.add(new Said(MONDAY.plusMinutes(soFar.size()), fact));
        return new JobcenterLaw()
                .objection(soFar, new Said(day, next))
                .map(objection -> switch (objection) {
                    case Law.Objection.Clash(var code, var says) -> code;
                    case Law.Objection.Unfit(var field, var says) -> field + " " + says;
                })
                .orElse("fine");
    }

    private static Fact started(String id) {
        return started(id, EffortKind.INTERNSHIP, null, null);
    }

    private static Fact started(String id, EffortKind kind, @Nullable Double hours, @Nullable LocalDate endsOn) {
        return new Effort.Started(
                id, kind, null, null, null, null, null, null, hours, null, null, endsOn, null, null, null, null, null);
    }

    private static Fact ended(String id) {
        return new Effort.Ended(id, EffortEnd.COMPLETED, null, null, null, null);
    }

    private static Fact imposed(String id) {
        return new Demand.Imposed(id, DemandKind.JOB_SEARCH, null, null, null, null, null, null, null);
    }

    @Test
    void an_effort_runs_from_its_start_to_its_end() {
        assertThat(verdict(started("a"))).isEqualTo("fine");
        assertThat(verdict(started("a"), started("a"))).isEqualTo("effort-runs-already");
        assertThat(verdict(ended("a"), started("a"))).isEqualTo("fine");
        assertThat(verdict(ended("a"))).isEqualTo("effort-does-not-run");
    }

    @Test
    void only_an_effort_that_runs_here_changes() {
        var changed = new Effort.Changed("a", 12.0, null, null, null);
        assertThat(verdict(changed, started("a"))).isEqualTo("fine");
        assertThat(verdict(changed)).isEqualTo("effort-does-not-run");
    }

    @Test
    void the_jobcentre_says_how_it_understands_an_effort_of_another() {
        assertThat(verdict(new Effort.Stated("theirs", Purpose.WORK_TEST, null)))
                .isEqualTo("fine");
        assertThat(verdict(new Effort.Stated("a", Purpose.WORK_TEST, null), started("a"), ended("a")))
                .isEqualTo("effort-ended-already");
    }

    @Test
    void a_demand_is_imposed_once() {
        assertThat(verdict(imposed("d"))).isEqualTo("fine");
        assertThat(verdict(imposed("d"), imposed("d"))).isEqualTo("demand-imposed-already");
        assertThat(verdict(imposed("d"), imposed("d"), new Demand.Postponed("d", null)))
                .isEqualTo("demand-imposed-already");
        assertThat(verdict(imposed("d"), imposed("d"), new Demand.Met("d"))).isEqualTo("demand-over");
        assertThat(verdict(imposed("e"), imposed("d"))).isEqualTo("fine");
    }

    @Test
    void a_week_has_168_hours() {
        var endless = new Demand.Imposed("d", DemandKind.FULL_TIME, 169.0, null, null, null, null, null, null);
        assertThat(verdict(endless)).startsWith("hoursPerWeek must lie");
    }

    @Test
    void only_a_demand_that_is_active_is_postponed_withdrawn_met_or_replaced() {
        for (var next : List.<Fact>of(
                new Demand.Postponed("d", null),
                new Demand.Withdrawn("d"),
                new Demand.Met("d"),
                new Demand.Replaced("d", "e"))) {
            assertThat(verdict(next)).isEqualTo("demand-not-imposed");
            assertThat(verdict(next, imposed("d"))).isEqualTo("fine");
            assertThat(verdict(next, imposed("d"), new Demand.Postponed("d", null)))
                    .isEqualTo("fine");
            assertThat(verdict(next, imposed("d"), new Demand.Withdrawn("d"))).isEqualTo("demand-over");
            assertThat(verdictOn(MONDAY.minusDays(1), next, imposed("d"))).isEqualTo("demand-told-later");
        }
    }

    @Test
    void a_demand_is_not_postponed_into_the_past() {
        assertThat(verdict(new Demand.Postponed("d", MONDAY.toLocalDate()), imposed("d")))
                .startsWith("until must not lie");
    }

    @Test
    void a_history_that_contradicts_itself_is_folded_all_the_same() {
        var told = List.of(
                new Said(MONDAY, new Demand.Met("never-imposed")),
                new Said(MONDAY, imposed("d")),
                new Said(MONDAY, new Demand.Withdrawn("d")),
                new Said(MONDAY, imposed("d")),
                new Said(MONDAY, new Demand.Postponed("p", MONDAY.toLocalDate())),
                new Said(MONDAY, new Demand.Replaced("r", "d")));
        assertThat(JobcenterCase.known(told))
                .extracting(Known::id, Known::state)
                .containsExactly(
                        tuple("d", "standing"),
                        tuple("never-imposed", "met"),
                        tuple("p", "postponed"),
                        tuple("r", "replaced"));
    }
}
