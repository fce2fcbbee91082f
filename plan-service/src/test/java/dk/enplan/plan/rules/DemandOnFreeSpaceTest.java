package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.flag.Severity;
import org.junit.jupiter.api.Test;

/** A place that works because it is free. */
class DemandOnFreeSpaceTest {

    private static final String CAFE = "2026-02-02 civil-society effort.started {effortId: e1, kind: activity}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/demand-on-free-space", lines);
    }

    @Test
    void a_demand_without_a_yes_is_a_warning_and_one_that_binds_is_serious() {
        var told = told(CAFE, "2026-02-03 jobcenter demand.imposed {demandId: d1, kind: activation, effortId: e1}");
        assertThat(told.causes("2026-02-04")).containsExactly("e1|d1");
        assertThat(told.on("2026-02-04").getFirst().unknown()).containsExactly("citizenAgreed");
        assertThat(told.on("2026-02-04").getFirst().steps().getFirst().severity())
                .isEqualTo(Severity.WARN);
        assertThat(told(
                                CAFE,
                                "2026-02-03 jobcenter demand.imposed {demandId: d1, kind: attendance, effortId: e1, citizenAgreed: true}")
                        .on("2026-02-04")
                        .getFirst()
                        .steps()
                        .getFirst()
                        .severity())
                .isEqualTo(Severity.HIGH);
        assertThat(told(
                                CAFE,
                                "2026-02-03 jobcenter demand.imposed {demandId: d1, kind: activation, effortId: e1, citizenAgreed: true}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
    }

    @Test
    void a_tag_makes_any_place_free_and_a_sector_only_its_free_kinds() {
        var demand = "2026-02-03 jobcenter demand.imposed {demandId: d1, kind: attendance, effortId: e1}";
        assertThat(told("2026-02-02 social effort.started {effortId: e1, kind: support, tags: [cafe]}", demand)
                        .holds("2026-02-04"))
                .isEqualTo("yes");
        assertThat(told("2026-02-02 social effort.started {effortId: e1, kind: activity}", demand)
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told("2026-02-02 civil-society effort.started {effortId: e1, kind: course}", demand)
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(CAFE, demand, "2026-02-05 civil-society effort.ended {effortId: e1, reason: completed}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }

    @Test
    void a_required_goal_tied_to_it_is_serious_until_it_is_tied_no_longer() {
        var goal =
                "2026-02-02 jobcenter goal.proposed {goalId: g1, wording: Work, author: professional, domain: employment, mandatory: true}";
        var tied = told(goal, "2026-02-03 civil-society effort.started {effortId: e1, kind: activity, goalIds: [g1]}");
        assertThat(tied.causes("2026-02-04")).containsExactly("e1|g1");
        assertThat(tied.and("2026-02-05 civil-society effort.started {effortId: e1, kind: activity, goalIds: []}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(tied.and("2026-02-05 jobcenter goal.met {goalId: g1}").holds("2026-02-06"))
                .isEqualTo("no");
    }
}
