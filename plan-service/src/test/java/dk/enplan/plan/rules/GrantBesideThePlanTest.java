package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When something is granted that the plan does not speak of. */
class GrantBesideThePlanTest {

    private static final String GRANTED =
            "2026-01-20 benefits application.decided {applicationId: a1, outcome: granted, kind: aid}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/grant-without-goal").told(String.join("", lines));
    }

    @Test
    void a_grant_without_a_goal_is_pointed_at() {
        assertThat(told(GRANTED).causes("2026-01-21")).containsExactly("a1");
        assertThat(told(GRANTED).why("2026-01-21")).contains("granted (aid)");
        assertThat(told(GRANTED.replace("granted", "partly")).holds("2026-01-21"))
                .isTrue();
        assertThat(told(GRANTED.replace("granted", "rejected")).holds("2026-01-21"))
                .isFalse();
        assertThat(told(GRANTED.replace("aid}", "aid, goalIds: []}")).holds("2026-01-21"))
                .isTrue();
    }

    @Test
    void a_goal_may_be_named_by_the_decision_the_application_or_the_effort_also_later() {
        assertThat(told(GRANTED.replace("aid}", "aid, goalIds: [g1]}")).holds("2026-01-21"))
                .isFalse();
        var asked =
                told(GRANTED, "2026-01-25 plan application.submitted {applicationId: a1, kind: aid, goalIds: [g1]}");
        assertThat(asked.holds("2026-01-25")).isTrue();
        assertThat(asked.holds("2026-01-26")).isFalse();
        assertThat(told(
                                "2026-01-03 jobcenter effort.started {effortId: e1, kind: internship, goalIds: [g1]}\n",
                                "2026-01-10 plan application.submitted {applicationId: a1, kind: aid, effortId: e1}\n",
                                GRANTED)
                        .holds("2026-01-21"))
                .isFalse();
    }

    @Test
    void the_kind_may_come_from_the_application_and_others_are_not_asked_about() {
        var untold = GRANTED.replace(", kind: aid", "");
        assertThat(told(untold).holds("2026-01-21")).isFalse();
        assertThat(told("2026-01-10 plan application.submitted {applicationId: a1, kind: transport}\n", untold)
                        .why("2026-01-21"))
                .contains("transport");
        assertThat(told(GRANTED.replace("kind: aid", "kind: support")).holds("2026-01-21"))
                .isFalse();
    }

    @Test
    void furniture_needs_a_home() {
        var furniture = GRANTED.replace("kind: aid", "kind: furniture, goalIds: [g1]");
        var asked = told(furniture, "2026-02-01 housing home.tenancy-started {homeId: h1}\n");
        assertThat(asked.holds("2026-02-01")).isTrue();
        assertThat(asked.holds("2026-02-02")).isFalse();
        asked.told("2026-02-05 housing home.lost {homeId: h1}");
        assertThat(asked.holds("2026-02-06")).isTrue();
    }

    @Test
    void a_grant_that_has_run_out_is_over_the_day_after_its_last() {
        var until = GRANTED.replace("aid}", "aid, validTo: 2026-02-10}");
        assertThat(told(until).holds("2026-02-10")).isTrue();
        assertThat(told(until).holds("2026-02-11")).isFalse();
    }

    @Test
    void what_was_granted_and_then_turned_down_is_not_granted() {
        assertThat(told(GRANTED, "2026-01-22 benefits application.decided {applicationId: a1, outcome: rejected}")
                        .holds("2026-01-23"))
                .isFalse();
    }
}
