package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.flag.Severity;
import org.junit.jupiter.api.Test;

/** Support and match at a workplace. */
class JobWithoutSupportTest {

    private static final String JOB = "2026-02-02 jobcenter effort.started {effortId: e1, kind: job}";
    private static final String BARRIER =
            "2026-02-02 health barrier.named {barrierId: b1, kind: physical, severity: moderate, namedBy: doctor}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/job-without-support", lines);
    }

    @Test
    void beside_a_barrier_silence_about_support_counts_and_is_named() {
        var told = told(JOB, BARRIER);
        assertThat(told.causes("2026-02-03")).containsExactly("e1");
        assertThat(told.on("2026-02-03").getFirst().unknown()).containsExactly("supportAttached");
        assertThat(told(JOB).holds("2026-02-03")).isEqualTo("no");
    }

    @Test
    void somebody_in_a_supporting_role_or_a_support_effort_is_support() {
        assertThat(told(JOB, BARRIER, "2026-02-02 jobcenter contact.assigned {personId: p1, role: company-consultant}")
                        .holds("2026-02-03"))
                .isEqualTo("no");
        assertThat(told(JOB, BARRIER, "2026-02-02 jobcenter contact.assigned {personId: p1, role: caseworker}")
                        .holds("2026-02-03"))
                .isEqualTo("yes");
        assertThat(told(JOB, BARRIER, "2026-02-02 social effort.started {effortId: e2, kind: mentor}")
                        .holds("2026-02-03"))
                .isEqualTo("no");
    }

    @Test
    void who_is_away_without_a_deputy_is_not_there_until_the_absence_is_over() {
        var told = told(JOB, BARRIER, "2026-02-02 jobcenter contact.assigned {personId: p1, role: mentor}");
        assertThat(told.and("2026-02-05 jobcenter contact.absence-started {personId: p1, until: 2026-02-10}")
                        .holds("2026-02-05", "2026-02-06", "2026-02-10", "2026-02-11"))
                .isEqualTo("no yes yes no");
        assertThat(told.and("2026-02-05 jobcenter contact.absence-started {personId: p1, deputyId: p2}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(told.and("2026-02-05 citizen contact.declined {personId: p1}")
                        .holds("2026-02-06"))
                .isEqualTo("yes");
    }

    @Test
    void said_to_be_without_support_or_match_it_is_mentioned_and_beside_a_barrier_it_is_serious() {
        var unmatched =
                "2026-02-02 jobcenter effort.started {effortId: e1, kind: job, matched: false, supportAttached: true}";
        assertThat(told(unmatched)
                        .on("2026-02-03")
                        .getFirst()
                        .steps()
                        .getFirst()
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThat(told(unmatched, BARRIER)
                        .on("2026-02-03")
                        .getFirst()
                        .steps()
                        .getFirst()
                        .severity())
                .isEqualTo(Severity.HIGH);
        assertThat(told(
                                JOB,
                                "2026-02-02 health barrier.named {barrierId: b1, kind: debt, severity: severe, namedBy: doctor}")
                        .holds("2026-02-03"))
                .isEqualTo("no");
    }
}
