package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.id;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Promise;
import dk.enplan.plan.model.Outlook;
import org.junit.jupiter.api.Test;

/** How an expectation is opened, answered and missed. */
class HandoffTest {

    private static final String ENDED = "when: {event: effort.ended, where: \"e.reason == 'improved'\"}";
    private static final String STARTED = "expect: [{event: effort.started, where: \"x.kind == 'aftercare'\"}]";

    @Test
    void the_last_day_is_in_time_and_the_next_is_not() {
        var asked = Asked.rule(ENDED, STARTED).told(ended("2026-08-01", null));
        assertThat(asked.holding("2026-08-08T23:59:59")).isEmpty();
        assertThat(asked.steps("2026-08-09")).containsExactly("2026-08-09 WARN [COORDINATOR]");
    }

    @Test
    void what_is_expected_is_shown_with_the_instant_at_which_it_will_be_missed() {
        var outlook = Asked.rule(ENDED, STARTED).told(ended("2026-08-01", null)).at("2026-08-02");
        assertThat(outlook.expectations())
                .singleElement()
                .satisfies(expected -> assertThat(dk.enplan.contracts.Here.at(expected.dueOn()))
                        .hasToString("2026-08-09T00:00+02:00"));
        assertThat(outlook.next()).hasValue(outlook.expectations().getFirst().dueOn());
    }

    @Test
    void an_answer_ends_the_waiting_and_leaves_nothing_to_wake_for() {
        var outlook = Asked.rule(ENDED, STARTED)
                .told(ended("2026-08-01", null), started("2026-08-03", EffortKind.AFTERCARE))
                .at("2026-09-01");
        assertThat(outlook).isEqualTo(Outlook.clear());
    }

    @Test
    void another_kind_of_effort_is_no_answer() {
        var asked = Asked.rule(ENDED, STARTED).told(ended("2026-08-01", null), started("2026-08-03", EffortKind.JOB));
        assertThat(asked.holding("2026-08-09")).containsExactly("handoff/test");
    }

    @Test
    void working_days_leave_out_weekends_and_danish_holidays() {
        var asked = Asked.rule(ENDED, STARTED, "steps: [{after: 3wd, severity: warn, tell: [coordinator]}]")
                .told(ended("2026-04-01", null));
        // Wednesday before Easter: Maundy Thursday, Good Friday and Easter Monday do not count.
        assertThat(asked.holding("2026-04-09T23:59")).isEmpty();
        assertThat(asked.holding("2026-04-10")).hasSize(1);
    }

    @Test
    void hours_run_from_the_instant() {
        var asked = Asked.rule(ENDED, STARTED, "steps: [{after: 24h, severity: warn, tell: [coordinator]}]")
                .told(ended("2026-08-01", null));
        assertThat(asked.holding("2026-08-02T08:59")).isEmpty();
        assertThat(asked.holding("2026-08-02T09:00")).hasSize(1);
    }

    @Test
    void steps_climb_one_flag_and_what_changes_nothing_is_no_step() {
        var asked = Asked.rule(
                        ENDED,
                        STARTED,
                        "steps: [{at: trigger, severity: high, tell: [coordinator]},"
                                + " {after: 3d, severity: warn, tell: [coordinator]},"
                                + " {after: 5d, severity: info, tell: [team-leader]},"
                                + " {after: 5d, severity: critical, tell: [steering]}]")
                .told(ended("2026-08-01", null));
        assertThat(asked.steps("2026-09-01"))
                .containsExactly("2026-08-01 HIGH [COORDINATOR]", "2026-08-07 CRITICAL [TEAM_LEADER, STEERING]");
    }

    @Test
    void a_step_is_asked_about_when_it_falls_due() {
        var asked = Asked.rule(
                        ENDED,
                        STARTED,
                        "steps: [{after: 3d, when: \"plan.running('job')\", severity: warn, tell: [coordinator]},"
                                + " {after: 5d, when: \"plan.running('job')\", severity: high, tell: [coordinator]}]")
                .told(ended("2026-08-01", null), started("2026-08-05", EffortKind.JOB));
        assertThat(asked.steps("2026-09-01")).containsExactly("2026-08-07 HIGH [COORDINATOR]");
    }

    @Test
    void what_makes_it_needless_means_nothing_is_expected() {
        var asked = Asked.rule(ENDED, STARTED, "unless: \"e.aftercareAgreed == true\"");
        assertThat(asked.told(ended("2026-08-01", true)).holding("2026-09-01")).isEmpty();
    }

    @Test
    void what_was_not_said_does_not_make_it_needless_and_is_named() {
        var asked = Asked.rule(ENDED, STARTED, "unless: \"e.aftercareAgreed == true || plan.running('mentor')\"")
                .told(ended("2026-08-01", null));
        assertThat(asked.at("2026-09-01").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.unknown()).containsExactly("aftercareAgreed"));
    }

    @Test
    void an_unheard_of_effort_is_unknown_and_not_false() {
        var asked = Asked.rule(ENDED, STARTED, "unless: \"plan.effort('another').kind != 'mentor'\"")
                .told(ended("2026-08-01", null));
        assertThat(asked.at("2026-09-01").findings().getFirst().unknown()).containsExactly("kind");
    }

    @Test
    void a_trigger_that_comes_again_joins_and_the_deadline_stays() {
        var asked = Asked.rule(ENDED, STARTED).told(ended("2026-08-01", null), ended("2026-08-05", null));
        assertThat(asked.steps("2026-09-01")).containsExactly("2026-08-09 WARN [COORDINATOR]");
        assertThat(asked.at("2026-09-01").findings().getFirst().because())
                .containsExactly(id("ended 2026-08-01"), id("ended 2026-08-05"));
    }

    @Test
    void a_new_day_that_is_promised_moves_the_deadline() {
        var asked = Asked.rule(
                "when: {event: promise.made}",
                "expect: [{event: promise.kept, where: \"x.promiseId == e.promiseId\"}]",
                "anchor: e.dueOn",
                "params: {days: 0}",
                "cause: [promiseId]");
        asked.told(promised("2026-08-01", "2026-08-10"));
        assertThat(asked.holding("2026-08-11")).hasSize(1);
        asked.told(promised("2026-08-12", "2026-08-20"));
        assertThat(asked.holding("2026-08-13")).isEmpty();
        assertThat(asked.holding("2026-08-21")).hasSize(1);
    }

    @Test
    void ahead_of_a_day_that_is_already_near_is_at_once() {
        var asked = Asked.rule(
                        "when: {event: promise.made}",
                        "expect: [{event: promise.kept}]",
                        "anchor: e.dueOn",
                        "cause: [promiseId]",
                        "steps: [{ahead: 14d, severity: info, tell: [coordinator]},"
                                + " {ahead: 2d, severity: warn, tell: [coordinator]},"
                                + " {at: anchor, severity: high, tell: [coordinator]}]")
                .told(promised("2026-08-01", "2026-08-10"));
        assertThat(asked.steps("2026-09-01"))
                .containsExactly(
                        "2026-08-01 INFO [COORDINATOR]",
                        "2026-08-08 WARN [COORDINATOR]",
                        "2026-08-10 HIGH [COORDINATOR]");
    }

    @Test
    void looking_back_lets_what_came_before_count() {
        var lookback = "expect: [{event: effort.started, where: \"x.kind == 'aftercare'\", lookback: 30d}]";
        assertThat(Asked.rule(ENDED, lookback)
                        .told(started("2026-07-10", EffortKind.AFTERCARE), ended("2026-08-01", null))
                        .holding("2026-09-01"))
                .isEmpty();
        assertThat(Asked.rule(ENDED, lookback)
                        .told(started("2026-06-10", EffortKind.AFTERCARE), ended("2026-08-01", null))
                        .holding("2026-09-01"))
                .hasSize(1);
    }

    @Test
    void where_all_are_needed_one_is_not_enough() {
        var all = "expect: [{event: effort.started, where: \"x.kind == 'aftercare'\"}, {event: contact.made}]";
        var asked = Asked.rule(ENDED, all, "all: true")
                .told(ended("2026-08-01", null), started("2026-08-03", EffortKind.AFTERCARE));
        assertThat(asked.holding("2026-09-01")).hasSize(1);
        asked.told(on("2026-08-04").told("call", new Contact.Made(null, new Tag("phone"), null, null, null)));
        assertThat(asked.holding("2026-09-01")).isEmpty();
    }

    @Test
    void a_trigger_that_was_taken_back_takes_its_flag_away() {
        var asked = Asked.rule(ENDED, STARTED).told(ended("2026-08-01", null));
        assertThat(asked.holding("2026-09-01")).hasSize(1);
        asked.told(on("2026-09-01")
                .told("mistake", new Correction.Annulled(id("ended 2026-08-01"), new Tag("entered-in-error"))));
        assertThat(asked.holding("2026-09-02")).isEmpty();
    }

    @Test
    void nobody_is_waited_for_after_the_citizen_has_left_nor_when_they_come_back() {
        var asked = Asked.rule(ENDED, STARTED)
                .told(
                        ended("2026-08-01", null),
                        on("2026-08-04").told("left", new Citizen.Exited(new Tag("moved"), null)));
        assertThat(asked.holding("2026-09-01")).isEmpty();
        asked.told(on("2026-10-01")
                .told(
                        "back",
                        new Citizen.Enrolled(
                                dk.enplan.contracts.fact.Cluster.ADULT, new Tag("sundby"), null, null, null, null)));
        assertThat(asked.holding("2026-11-01")).isEmpty();
    }

    @Test
    void what_is_private_is_not_read() {
        var secret = on("2026-08-03")
                .to(Audience.PRIVATE)
                .told("secret", started("2026-08-03", EffortKind.AFTERCARE).data());
        var asked = Asked.rule(ENDED, STARTED).told(ended("2026-08-01", null), secret);
        assertThat(asked.holding("2026-09-01")).hasSize(1);
    }

    @Test
    void the_sentence_is_filled_in_both_languages() {
        var asked = Asked.rule(
                        ENDED,
                        STARTED,
                        "why: {en: \"{sector}, {date}: {effortId} for {days} days\", da: \"{sector}, {date}: {effortId}\"}")
                .told(ended("2026-08-01", null));
        assertThat(asked.at("2026-09-01").findings().getFirst().why())
                .isEqualTo(new Outlook.Words(
                        "Familieafdelingen, 1. august 2026: e1",
                        "The family department, 1 August 2026: e1 for 7 days"));
    }

    private static CloudEvent<Fact> ended(String day, @org.jspecify.annotations.Nullable Boolean aftercare) {
        return on(day).told("ended " + day, new Effort.Ended("e1", EffortEnd.IMPROVED, null, aftercare, null, null));
    }

    private static CloudEvent<Fact> started(String day, EffortKind kind) {
        var effort = new Effort.Started(
                "e2", kind, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        return on(day).told("started " + day, effort);
    }

    private static CloudEvent<Fact> promised(String day, String due) {
        return on(day).told("promised " + day, promise(due));
    }

    private static Fact promise(String due) {
        return new Promise.Made("p1", new Tag("jobcenter"), java.time.LocalDate.parse(due), null);
    }
}
