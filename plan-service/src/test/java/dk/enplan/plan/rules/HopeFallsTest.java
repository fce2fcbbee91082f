package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static dk.enplan.plan.rules.Hours.started;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Measurement;
import dk.enplan.contracts.fact.Progression;
import dk.enplan.contracts.fact.Wellbeing;
import dk.enplan.plan.model.Outlook;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The citizen's own answers, the last against the first. */
class HopeFallsTest {

    private static final String RULE = "conflict/hope-declines";

    @Test
    void three_answers_are_a_series_and_only_the_citizen_s_own() {
        var asked = Asked.theCatalogue()
                .told(
                        answer("2026-01-05", 1, "citizen"),
                        answer("2026-01-12", -2, "social"),
                        answer("2026-01-19", 0, "citizen"));
        assertThat(holds(asked, "2026-01-20")).isFalse();
        asked.told(answer("2026-01-26", 0, "citizen"));
        assertThat(found(asked, "2026-01-27").getFirst().key().cause()).containsExactly("self-belief");
        asked.told(answer("2026-02-02", 1, "citizen"));
        assertThat(holds(asked, "2026-02-03")).isFalse();
    }

    @Test
    void what_was_answered_before_the_enrolment_belongs_to_another_time() {
        var asked = Asked.theCatalogue()
                .told(
                        answer("2024-01-05", 2, "citizen"),
                        answer("2026-01-12", 0, "citizen"),
                        answer("2026-01-19", 0, "citizen"),
                        answer("2026-01-20", 0, "citizen"));
        assertThat(holds(asked, "2026-01-21")).isFalse();
    }

    @Test
    void two_parts_of_life_in_one_questionnaire_are_two_series() {
        var asked = Asked.theCatalogue()
                .told(
                        score("2026-01-05", 60, Domain.SELF_BELIEF),
                        score("2026-01-06", 30, Domain.EMPLOYMENT),
                        score("2026-01-07", 30, Domain.EMPLOYMENT),
                        score("2026-01-08", 10, Domain.HEALTH));
        assertThat(holds(asked, "2026-01-09")).isFalse();
        asked.told(score("2026-01-10", 20, Domain.EMPLOYMENT));
        assertThat(found(asked, "2026-01-11").getFirst().key().cause()).containsExactly("readiness");
    }

    @Test
    void a_score_that_was_not_given_is_skipped_and_a_job_is_an_answer() {
        var asked = Asked.theCatalogue()
                .told(taken("2026-01-05", "a", 50.0), taken("2026-01-12", "b", null), taken("2026-01-19", "c", 40.0));
        assertThat(holds(asked, "2026-01-20")).isFalse();
        asked.told(taken("2026-01-26", "d", 45.0));
        assertThat(holds(asked, "2026-01-27")).isTrue();
        asked.told(started("2026-01-28", "jobcenter", "job", EffortKind.JOB, null, null));
        assertThat(holds(asked, "2026-01-29")).isFalse();
    }

    private static CloudEvent<Fact> answer(String day, int value, String by) {
        return on(day).told(
                        "answer " + day, new Progression.Recorded(Domain.SELF_BELIEF, value, new Tag(by), null, null));
    }

    private static CloudEvent<Fact> score(String day, double score, Domain part) {
        return on(day).told("score " + day, new Wellbeing.Reported(null, score, new Tag("readiness"), null, part));
    }

    private static CloudEvent<Fact> taken(String day, String id, @Nullable Double score) {
        return on(day).told("taken " + day, new Measurement.Taken(id, new Tag("work-readiness"), score));
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
