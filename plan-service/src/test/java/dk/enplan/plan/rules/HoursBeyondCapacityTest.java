package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static dk.enplan.plan.rules.Hours.started;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Capacity;
import dk.enplan.contracts.fact.Concern;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Outlook;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hours against declared strength, and against the week in which somebody was worried. */
class HoursBeyondCapacityTest {

    private static final String RULE = "conflict/hours-beyond-capacity";

    @Test
    void a_demand_adds_what_it_asks_beyond_its_effort_and_what_nobody_said_is_named() {
        var asked = Asked.theCatalogue()
                .told(
                        strength("2026-01-05", 12.0, null),
                        started("2026-01-05", "jobcenter", "a", EffortKind.COURSE, 10.0, null),
                        started("2026-01-05", "jobcenter", "b", EffortKind.ACTIVITY, null, null),
                        demand("2026-01-05", 12.0, null));
        assertThat(holds(asked, "2026-01-06")).isFalse();
        asked.told(demand("2026-01-06", 12.5, null));
        assertThat(found(asked, "2026-01-07")).singleElement().satisfies(finding -> {
            assertThat(finding.key().cause()).containsExactly("capacity");
            assertThat(finding.unknown()).containsExactly("hoursPerWeek");
            assertThat(finding.why().en()).contains("12.5 hours");
        });
    }

    @Test
    void tenths_of_hours_are_added_without_a_rest() {
        var asked = Asked.theCatalogue().told(strength("2026-01-05", 37.0, null));
        for (int day = 0; day < 5; day++)
            asked.told(started("2026-01-05", "jobcenter", "day " + day, EffortKind.COURSE, 7.4, null));
        assertThat(holds(asked, "2026-01-06")).isFalse();
    }

    @Test
    void five_working_days_count_from_the_day_on_which_it_came_to_be_too_much() {
        var asked = Asked.theCatalogue()
                .told(
                        strength("2026-01-05", 10.0, null),
                        started("2026-01-05", "jobcenter", "a", EffortKind.COURSE, 10.0, null),
                        demand("2026-01-06", 15.0, "2026-01-09"));
        assertThat(holds(asked, "2026-01-08T23:59")).isFalse();
        assertThat(steps(asked, "2026-02-01"))
                .containsExactly(
                        "2026-01-09 WARN [COORDINATOR, OWNERS]", "2026-01-17 HIGH [COORDINATOR, OWNERS, TEAM_LEADER]");
    }

    @Test
    void a_pause_in_between_lets_the_days_count_anew() {
        var asked = Asked.theCatalogue()
                .told(
                        strength("2026-01-05", 10.0, null),
                        started("2026-01-05", "jobcenter", "a", EffortKind.COURSE, 15.0, null),
                        on("2026-01-08").told("rest", new Effort.Suspended("a", new Tag("illness"))),
                        on("2026-01-12").told("on", new Effort.Resumed("a")));
        assertThat(steps(asked, "2026-01-19")).containsExactly("2026-01-12 WARN [COORDINATOR, OWNERS]");
        assertThat(steps(asked, "2026-01-20")).hasSize(2);
    }

    @Test
    void strength_that_was_declared_until_a_day_is_no_limit_after_it() {
        var asked = Asked.theCatalogue()
                .told(
                        strength("2026-01-05", 10.0, "2026-01-07"),
                        started("2026-01-05", "jobcenter", "a", EffortKind.COURSE, 15.0, null));
        assertThat(holds(asked, "2026-01-07T23:59")).isTrue();
        assertThat(holds(asked, "2026-01-08")).isFalse();
    }

    @Test
    void a_worry_stands_while_the_week_is_as_heavy_as_then_and_nothing_was_stopped() {
        var asked = Asked.theCatalogue()
                .told(
                        started("2026-01-05", "jobcenter", "a", EffortKind.COURSE, 10.0, null),
                        started("2026-01-05", "jobcenter", "b", EffortKind.ACTIVITY, 5.0, null),
                        on("2026-01-12").told("worry", new Concern.Raised("c", new Tag("fatigue"), null)));
        assertThat(holds(asked, "2026-01-13")).isTrue();
        asked.told(on("2026-01-14").told("more", new Effort.Changed("a", 30.0, null, null, null)));
        assertThat(holds(asked, "2026-01-15")).isTrue();
        asked.told(on("2026-01-15").told("end", new Effort.Ended("b", EffortEnd.COMPLETED, null, null, null, null)));
        assertThat(holds(asked, "2026-01-16")).isFalse();
    }

    @Test
    void a_worry_without_anything_that_weighs_is_another_rule_s() {
        var asked = Asked.theCatalogue()
                .told(
                        started("2026-01-05", "social", "a", EffortKind.SUPPORT, 10.0, null),
                        on("2026-01-12").told("worry", new Concern.Raised("c", new Tag("fatigue"), null)));
        assertThat(holds(asked, "2026-01-13")).isFalse();
    }

    private static CloudEvent<Fact> strength(String day, double hours, @Nullable String until) {
        var last = until == null ? null : LocalDate.parse(until);
        return on(day).by("health").told("strength " + day, new Capacity.Declared(hours, null, null, last));
    }

    private static CloudEvent<Fact> demand(String day, double hours, @Nullable String startsOn) {
        var first = startsOn == null ? null : LocalDate.parse(startsOn);
        return on(day).by("jobcenter")
                .told(
                        "demand " + day,
                        new Demand.Imposed("d", DemandKind.ACTIVATION, hours, null, null, "a", null, first, null));
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
