package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.model.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When people have met and met, and nothing has begun. */
class TalkWithoutActionTest {

    private static final String GOAL =
            "2026-01-02 plan goal.proposed {goalId: g1, wording: \"A job\", author: citizen, domain: employment}\n";

    private static OneRule told(String lines) {
        return OneRule.called("conflict/talk-without-action").told(lines);
    }

    private static String met(String day, String meeting) {
        return day + " plan meeting.held {meetingId: " + meeting
                + ", kind: network, sectors: [plan], citizenPresent: true}\n";
    }

    private static final String THREE = met("2026-01-10", "m1") + met("2026-02-10", "m2") + met("2026-03-10", "m3");

    @Test
    void three_meetings_about_a_goal_that_nothing_serves_are_enough_talk() {
        var asked = told(GOAL + THREE);
        assertThat(asked.holds("2026-03-10")).isFalse();
        assertThat(asked.causes("2026-03-11")).containsExactly(Telling.CITIZEN.toString());
        assertThat(asked.why("2026-03-11")).contains("3 meetings within 90 days");
    }

    @Test
    void a_meeting_counts_for_ninety_days() {
        assertThat(told(GOAL + THREE).holds("2026-04-09")).isTrue();
        assertThat(told(GOAL + THREE).holds("2026-04-10")).isFalse();
    }

    @Test
    void other_meetings_those_about_a_member_and_one_told_twice_do_not_count() {
        assertThat(told(GOAL + met("2026-01-10", "m1") + met("2026-02-10", "m2") + met("2026-03-10", "m2"))
                        .holds("2026-03-11"))
                .isFalse();
        assertThat(told(GOAL + THREE.replace("kind: network", "kind: school")).holds("2026-03-11"))
                .isFalse();
        assertThat(told(GOAL + THREE.replace("kind: network", "memberId: child-1, kind: network"))
                        .holds("2026-03-11"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.started {effortId: e1, kind: support}",
                "effort.approved {effortId: e1}",
                "effort.resumed {effortId: e1}",
                "promise.kept {promiseId: p1}",
                "home.allocated {homeId: h1, moveIn: 2026-05-01}",
                "bridge.established {bridgeId: b1, need: company}",
                "application.decided {applicationId: a1, outcome: granted}",
                "application.decided {applicationId: a1, outcome: partly}",
            })
    void something_that_begins_makes_the_meetings_before_it_worth_while(String action) {
        assertThat(told(GOAL + THREE + "2026-03-12 social " + action).holds("2026-03-13"))
                .isFalse();
        assertThat(told(GOAL + "2026-01-09 social " + action + "\n" + THREE).holds("2026-03-13"))
                .isTrue();
    }

    @Test
    void a_rejection_is_no_action() {
        assertThat(told(GOAL + THREE + "2026-03-12 social application.decided {applicationId: a1, outcome: rejected}")
                        .holds("2026-03-13"))
                .isTrue();
    }

    @Test
    void a_goal_that_a_running_effort_serves_is_not_waiting() {
        var byGoal = "2026-01-03 social effort.started {effortId: e1, kind: support, goalIds: [g1]}\n";
        var byDomain = "2026-01-03 social effort.started {effortId: e1, kind: support, domain: employment}\n";
        assertThat(told(GOAL + byGoal + THREE).holds("2026-03-11")).isFalse();
        assertThat(told(GOAL + byDomain + THREE).holds("2026-03-11")).isFalse();
        assertThat(told(GOAL + byGoal + THREE + "2026-03-10 social effort.suspended {effortId: e1, reason: illness}")
                        .holds("2026-03-11"))
                .isTrue();
    }

    @Test
    void a_promise_that_is_open_is_waiting() {
        var served = "2026-01-03 social effort.started {effortId: e1, kind: support, goalIds: [g1]}\n";
        var promise = "2026-01-04 social promise.made {promiseId: p1, by: social, dueOn: 2026-06-01}\n";
        var asked = told(GOAL + served + promise + THREE);
        assertThat(asked.holds("2026-03-11")).isTrue();
        asked.told("2026-03-11 social promise.broken {promiseId: p1, by: social}");
        assertThat(asked.holds("2026-03-12")).isFalse();
    }

    @Test
    void neither_a_goal_nor_an_effort_is_waiting_too() {
        assertThat(told(THREE).holds("2026-03-11")).isTrue();
        assertThat(told("2026-01-03 social effort.started {effortId: e1, kind: support}\n" + THREE)
                        .holds("2026-03-11"))
                .isFalse();
        assertThat(told(GOAL.replace("author:", "memberId: child-1, author:") + THREE)
                        .holds("2026-03-11"))
                .isFalse();
    }
}
