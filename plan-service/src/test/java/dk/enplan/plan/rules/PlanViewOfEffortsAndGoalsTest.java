package dk.enplan.plan.rules;

import static dk.enplan.plan.rules.PlanFacts.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules may ask of efforts and goals: what was never said is unknown. */
class PlanViewOfEffortsAndGoalsTest {

    private static PlanFacts goal(String author) {
        return told(
                "2026-01-05",
                "plan",
                "goal.proposed",
                "{goalId: home, wording: x, author: " + author + ", domain: housing}");
    }

    @Test
    void what_was_never_said_of_an_effort_is_unknown_and_support_is_not_attached() {
        var plan = told("2026-01-05", "jobcenter", "effort.started", "{effortId: job, kind: job}");
        assertThat(plan.on("2026-02-01", "plan.effort('job').compulsory")).isEqualTo("unknown: compulsory");
        assertThat(plan.on("2026-02-01", "plan.effort('job').supportAttached")).isEqualTo("no");
        assertThat(plan.on("2026-02-01", "plan.effort('other').supportAttached"))
                .isEqualTo("unknown: supportAttached");
    }

    @Test
    void an_effort_has_its_first_start_however_often_it_is_started() {
        var plan = told("2026-01-05", "jobcenter", "effort.started", "{effortId: job, kind: job, provider: bakery}")
                .and(
                        "2026-01-20",
                        "jobcenter",
                        "effort.started",
                        "{effortId: job, kind: job, hoursPerWeek: 8, compulsory: true, domain: employment}");
        assertThat(plan.on(
                        "2026-02-01",
                        "plan.effort('job').startedOn == '2026-01-05' && plan.effort('job').hoursPerWeek == 8"
                                + " && plan.effort('job').compulsory && plan.effort('job').provider == 'bakery'"
                                + " && plan.effort('job').domain == 'employment'"))
                .isEqualTo("yes");
    }

    @Test
    void an_effort_that_waited_began_when_it_was_approved() {
        var plan = told("2026-01-05", "jobcenter", "effort.waiting", "{effortId: job, kind: job, waitsOn: m1}");
        assertThat(plan.on("2026-02-01", "plan.effort('job').startedOn == ''")).isEqualTo("unknown: startedOn");
        plan.and("2026-01-12", "jobcenter", "effort.approved", "{effortId: job}");
        assertThat(plan.on("2026-02-01", "plan.effort('job').startedOn == '2026-01-12'"))
                .isEqualTo("yes");
    }

    @Test
    void a_goal_nobody_told_of_is_neither_open_nor_closed() {
        assertThat(goal("citizen").on("2026-02-01", "plan.goalActive('home')")).isEqualTo("yes");
        assertThat(goal("citizen").on("2026-02-01", "plan.goalActive('job')")).isEqualTo("unknown: goalActive");
        assertThat(goal("citizen").on("2026-02-01", "plan.goalActive('job') || plan.goalActive('home')"))
                .isEqualTo("yes");
        assertThat(goal("citizen")
                        .and("2026-01-09", "plan", "goal.met", "{goalId: home}")
                        .on("2026-02-01", "plan.goalActive('home')"))
                .isEqualTo("no");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    goal.agreed   | {goalId: home, citizenApproved: true} | agreed
                    goal.met      | {goalId: home}                        | met
                    goal.dropped  | {goalId: home}                        | dropped
                    goal.replaced | {goalId: new, replaces: home, wording: x, author: citizen, domain: health, citizenApproved: true} | replaced
                    """)
    void goals_are_found_by_their_state(String event, String data, String state) {
        var plan = goal("citizen").and("2026-01-09", "plan", event, data);
        var found = "plan.goals('" + state + "').exists(g, g.goalId == 'home' && g.domain == 'housing'"
                + " && g.author == 'citizen')";
        assertThat(plan.on("2026-02-01", found)).isEqualTo("yes");
        assertThat(plan.on("2026-02-01", "plan.goals('proposed').size() == 0")).isEqualTo("yes");
    }

    @Test
    void the_citizens_own_goal_that_was_replaced_over_their_head_stands_as_before() {
        var plan = goal("citizen")
                .and("2026-01-07", "plan", "goal.agreed", "{goalId: home, citizenApproved: true}")
                .and(
                        "2026-01-09",
                        "plan",
                        "goal.replaced",
                        "{goalId: new, replaces: home, wording: x, author: professional, domain: health,"
                                + " citizenApproved: false}");
        assertThat(plan.on("2026-02-01", "plan.goals('agreed').exists(g, g.goalId == 'home')"))
                .isEqualTo("yes");
        assertThat(plan.on("2026-02-01", "plan.goalActive('home') && plan.goalActive('new')"))
                .isEqualTo("yes");
    }
}
