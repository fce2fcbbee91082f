package dk.enplan.plan.rules;

import static dk.enplan.plan.rules.PlanFacts.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What rules may ask of what was granted and agreed, from its first day to its last. */
class PlanViewOfDecisionsTest {

    @Test
    void a_decision_counts_from_its_first_day_to_its_last() {
        var granted = "plan.granted('aftercare')";
        var plan = told("2026-01-05", "family", "application.submitted", "{applicationId: a, kind: aftercare}");
        assertThat(plan.on("2026-02-01", granted)).isEqualTo("no");
        plan.and(
                "2026-01-20",
                "family",
                "application.decided",
                "{applicationId: a, outcome: granted, validFrom: 2026-02-01, validTo: 2026-02-28}");
        assertThat(plan.on("2026-01-31", granted)).isEqualTo("no");
        assertThat(plan.askedAgain("2026-01-31", granted)).isEqualTo("2026-02-01T00:00");
        assertThat(plan.on("2026-02-01", granted)).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-02-28", granted)).isEqualTo("2026-03-01T00:00");
        assertThat(plan.on("2026-03-01", granted)).isEqualTo("no");
        assertThat(plan.on("2026-02-01", "plan.granted('support')")).isEqualTo("no");
    }

    @Test
    void a_yes_in_part_is_a_yes_and_a_no_is_none() {
        var partly = told(
                "2026-01-20", "family", "application.decided", "{applicationId: a, outcome: partly, kind: aftercare}");
        assertThat(partly.atOnce("plan.granted('aftercare')")).isEqualTo("yes");
        partly.and("2026-01-21", "family", "application.decided", "{applicationId: a, outcome: rejected}");
        assertThat(partly.atOnce("plan.granted('aftercare')")).isEqualTo("no");
    }

    @Test
    void an_exemption_counts_on_its_last_day_and_ends_when_it_is_ended() {
        var exempt = "plan.exempt('activation')";
        var plan = told(
                "2026-01-05",
                "jobcenter",
                "exemption.granted",
                "{exemptionId: x, demandKind: activation, until: 2026-02-01}");
        assertThat(plan.on("2026-02-01T23:59", exempt)).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-02-01", exempt)).isEqualTo("2026-02-02T00:00");
        assertThat(plan.on("2026-02-02", exempt)).isEqualTo("no");
        assertThat(plan.on("2026-01-10", "plan.exempt('job-search')")).isEqualTo("no");
        plan.and("2026-01-20", "jobcenter", "exemption.ended", "{exemptionId: x}");
        assertThat(plan.on("2026-01-21", exempt)).isEqualTo("no");
    }

    @Test
    void continuity_holds_for_its_role_to_its_last_day() {
        var plan = told("2026-01-05", "plan", "plan.continuity-agreed", "{role: mentor, until: 2026-02-01}");
        assertThat(plan.on("2026-02-01", "plan.continuity('mentor')")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-02-01", "plan.continuity('mentor')")).isEqualTo("2026-02-02T00:00");
        assertThat(plan.on("2026-02-02", "plan.continuity('mentor')")).isEqualTo("no");
        assertThat(plan.on("2026-01-06", "plan.continuity('primary')")).isEqualTo("no");
    }
}
