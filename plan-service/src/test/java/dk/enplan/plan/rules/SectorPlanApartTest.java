package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Cluster;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.SectorPlan;
import dk.enplan.plan.model.Outlook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sector plan that stands beside the one plan. */
class SectorPlanApartTest {

    private static final String RULE = "conflict/parallel-sector-plan";

    @Test
    void a_sector_plan_is_told_of_on_the_fourteenth_day() {
        var asked = Asked.theCatalogue().told(opened("2026-02-02"));
        assertThat(holds(asked, "2026-02-15T23:59")).isFalse();
        assertThat(found(asked, "2026-02-16").getFirst().why().en())
                .startsWith("The housing department opened a plan of its own 14 days ago");
        asked.told(on("2026-02-20").told("merged", new SectorPlan.Merged("p")));
        assertThat(holds(asked, "2026-02-21")).isFalse();
    }

    @Test
    void one_that_is_older_than_the_enrolment_counts_from_the_enrolment() {
        var asked = Asked.theCatalogue()
                .told(
                        opened("2024-02-02"),
                        on("2026-01-05").told("away", new Citizen.Exited(new Tag("moved"), null)),
                        on("2026-02-02")
                                .told(
                                        "anew",
                                        new Citizen.Enrolled(
                                                Cluster.ADULT, new Tag("sundby"), null, null, null, null)));
        assertThat(holds(asked, "2026-02-15")).isFalse();
        assertThat(holds(asked, "2026-02-16")).isTrue();
    }

    private static CloudEvent<Fact> opened(String day) {
        return on(day).by("housing").told("opened", new SectorPlan.Opened("p", null));
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
