package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static dk.enplan.plan.rules.Hours.started;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Outlook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Efforts that the citizen must take part in, counted together. */
class CompulsoryTracksTest {

    private static final String RULE = "conflict/too-many-tracks";

    @Test
    void a_demand_makes_an_effort_compulsory_only_where_nobody_said_whether_it_is() {
        var two = Asked.theCatalogue()
                .told(
                        started("2026-02-02", "jobcenter", "a", EffortKind.COURSE, null, true),
                        started("2026-02-02", "family", "b", EffortKind.TREATMENT, null, true),
                        demand(DemandKind.ATTENDANCE));
        two.told(started("2026-02-03", "social", "c", EffortKind.SUPPORT, null, null));
        assertThat(found(two, "2026-02-04"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.unknown()).containsExactly("compulsory"));
        two.told(on("2026-02-05").told("met", new Demand.Met("d")));
        assertThat(holds(two, "2026-02-06")).isFalse();
    }

    @Test
    void what_is_said_to_be_free_is_free_whatever_is_demanded() {
        var asked = Asked.theCatalogue()
                .told(
                        started("2026-02-02", "jobcenter", "a", EffortKind.COURSE, null, true),
                        started("2026-02-02", "family", "b", EffortKind.TREATMENT, null, true),
                        demand(DemandKind.ATTENDANCE),
                        started("2026-02-03", "social", "c", EffortKind.SUPPORT, null, false));
        assertThat(holds(asked, "2026-02-04")).isFalse();
    }

    @Test
    void two_days_away_within_four_weeks_make_it_critical_and_a_sector_that_calls_off_does_not() {
        var asked = Asked.theCatalogue()
                .told(
                        on("2026-02-01").told("missed", new Appointment.Missed("x")),
                        on("2026-02-02").told("again", new Appointment.Missed("x")),
                        on("2026-02-03").told("sector", new Appointment.Cancelled("y", new Tag("sector"))),
                        started("2026-02-10", "jobcenter", "a", EffortKind.COURSE, null, true),
                        started("2026-02-10", "family", "b", EffortKind.TREATMENT, null, true),
                        started("2026-02-10", "family", "c", EffortKind.COURSE, null, true));
        assertThat(steps(asked, "2026-02-20")).containsExactly("2026-02-10 HIGH [COORDINATOR, OWNERS, TEAM_LEADER]");
        asked.told(on("2026-03-02").told("too late", new Appointment.Cancelled("z", new Tag("citizen"))));
        assertThat(steps(asked, "2026-03-03")).hasSize(1);
        asked.told(on("2026-03-01").told("in time", new Appointment.Cancelled("v", new Tag("citizen"))));
        assertThat(steps(asked, "2026-03-03")).contains("2026-03-01 CRITICAL [COORDINATOR, OWNERS, TEAM_LEADER]");
    }

    private static CloudEvent<Fact> demand(DemandKind kind) {
        return on("2026-02-03")
                .by("social")
                .told("d", new Demand.Imposed("d", kind, null, null, null, "c", null, null, null));
    }

    private static boolean holds(Asked asked, String when) {
        return asked.holding(when).contains(RULE);
    }

    private static List<Outlook.Finding> found(Asked asked, String when) {
        return asked.at(when).findings().stream()
                .filter(finding -> finding.key().rule().equals(RULE))
                .toList();
    }

    private static List<String> steps(Asked asked, String when) {
        return found(asked, when).getFirst().steps().stream()
                .map(step -> Here.dateOf(step.since()) + " " + step.severity() + " " + step.tell())
                .toList();
    }
}
