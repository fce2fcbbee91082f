package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static dk.enplan.plan.rules.Hours.started;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.model.Outlook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sectors that ask something, and the plan they are no party to. */
class ActsOutsidePlanTest {

    private static final String RULE = "conflict/outside-the-plan";

    @Test
    void without_a_plan_everybody_is_outside_and_the_sentence_says_so() {
        var asked = Asked.theCatalogue().told(demand("2026-02-02"));
        assertThat(holds(asked, "2026-02-03")).isFalse();
        asked.told(started("2026-02-03", "family", "a", EffortKind.COURSE, null, true));
        var all = found(asked, "2026-02-04");
        assertThat(all)
                .extracting(finding -> finding.key().cause())
                .containsExactly(List.of("family"), List.of("jobcenter"));
        assertThat(all.getFirst().why().en()).contains("is not part of a shared plan: none has been agreed yet.");
    }

    @Test
    void the_last_agreement_counts_with_its_day() {
        var asked = Asked.theCatalogue()
                .told(
                        demand("2026-02-02"),
                        started("2026-02-03", "family", "a", EffortKind.COURSE, null, true),
                        on("2026-02-04")
                                .told(
                                        "agreed",
                                        new OnePlan.Agreed(
                                                true, List.of(new Tag("jobcenter"), new Tag("family")), null, null)));
        assertThat(holds(asked, "2026-02-05")).isFalse();
        asked.told(on("2026-03-01").told("revised", new OnePlan.Revised(List.of(new Tag("jobcenter")), null, null)));
        assertThat(found(asked, "2026-03-02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.why().da())
                        .contains("men er ikke med i den plan, der blev aftalt den 1. marts 2026."));
    }

    @Test
    void a_demand_that_rests_is_nobody_s_act() {
        var asked = Asked.theCatalogue()
                .told(
                        demand("2026-02-02"),
                        started("2026-02-03", "family", "a", EffortKind.COURSE, null, true),
                        on("2026-02-04").told("rests", new Demand.Postponed("d", LocalDate.parse("2026-02-20"))));
        assertThat(holds(asked, "2026-02-19T23:59")).isFalse();
        assertThat(holds(asked, "2026-02-20")).isTrue();
    }

    private static CloudEvent<Fact> demand(String day) {
        return on(day).by("jobcenter")
                .told("d", new Demand.Imposed("d", DemandKind.JOB_SEARCH, null, null, null, null, null, null, null));
    }

    private static boolean holds(Asked asked, String when) {
        return asked.holding(when).contains(RULE);
    }

    private static List<Outlook.Finding> found(Asked asked, String when) {
        return asked.at(when).findings().stream()
                .filter(finding -> finding.key().rule().equals(RULE))
                .toList();
    }
}
