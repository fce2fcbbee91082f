package dk.enplan.plan.rules;

import static dk.enplan.plan.rules.PlanFacts.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What rules may ask of the sectors that are in the plan, and since when. */
class PlanViewOfSectorsTest {

    @Test
    void a_sector_is_in_the_plan_by_a_case_an_effort_a_demand_or_a_person() {
        var plan = told("2026-01-05", "social", "case.opened", "{caseId: c}")
                .and("2026-01-06", "jobcenter", "effort.started", "{effortId: job, kind: job}")
                .and("2026-01-07", "benefits", "demand.imposed", "{demandId: d, kind: registration}")
                .and("2026-01-08", "school", "contact.assigned", "{personId: a, role: school-contact}")
                .and("2026-01-09", "health", "contact.made", "{channel: visit}");
        assertThat(plan.atOnce("plan.sectors == ['benefits', 'jobcenter', 'school', 'social']"))
                .isEqualTo("yes");
        plan.and("2026-01-10", "social", "case.closed", "{caseId: c}")
                .and("2026-01-10", "jobcenter", "effort.ended", "{effortId: job, reason: completed}")
                .and("2026-01-10", "benefits", "demand.met", "{demandId: d}")
                .and("2026-01-10", "school", "contact.ended", "{personId: a}");
        assertThat(plan.atOnce("plan.sectors.size() == 0")).isEqualTo("yes");
    }

    @Test
    void just_before_the_trigger_its_own_sector_was_not_there() {
        var plan = told("2026-01-05", "social", "case.opened", "{caseId: c}")
                .and("2026-01-06", "jobcenter", "effort.started", "{effortId: job, kind: job}");
        assertThat(plan.atOnce("plan.sectorsBefore == ['social'] && 'jobcenter' in plan.sectors"))
                .isEqualTo("yes");
        assertThat(plan.on("2026-01-07", "plan.sectorsBefore == plan.sectors")).isEqualTo("yes");
    }

    @Test
    void a_demand_that_was_put_off_brings_its_sector_back_on_its_day() {
        var plan = told("2026-01-07", "benefits", "demand.imposed", "{demandId: d, kind: registration}")
                .and("2026-01-08", "benefits", "demand.postponed", "{demandId: d, until: 2026-02-01}");
        assertThat(plan.on("2026-01-31", "'benefits' in plan.sectors")).isEqualTo("no");
        assertThat(plan.askedAgain("2026-01-31", "'benefits' in plan.sectors")).isEqualTo("2026-02-01T00:00");
        assertThat(plan.on("2026-02-01", "'benefits' in plan.sectors")).isEqualTo("yes");
    }

    @Test
    void a_sector_is_no_closed_word() {
        assertThat(PlanFacts.nothing().on("2026-01-05", "plan.present('mentor', 'sundby-volunteers')"))
                .isEqualTo("no");
    }
}
