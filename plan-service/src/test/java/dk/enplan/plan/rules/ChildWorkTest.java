package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A young person's job. */
class ChildWorkTest {

    private static final String BORN =
            "2025-06-02 plan citizen.enrolled {cluster: youth, municipality: sundby, birthDate: 2010-06-10}";
    private static final String OVEN =
            "2026-02-02 jobcenter effort.started {effortId: e1, kind: job, tags: [task-oven, task-pricing]}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/child-work", lines);
    }

    @Test
    void a_task_off_the_list_counts_from_thirteen_to_fifteen() {
        assertThat(told(BORN, OVEN).causes("2026-02-03")).containsExactly("e1|tasks");
        assertThat(told(BORN, OVEN).holds("2026-06-09", "2026-06-10")).isEqualTo("yes no");
        assertThat(told(BORN.replace("2010-06-10", "2013-06-10"), OVEN).holds("2026-06-09", "2026-06-10"))
                .isEqualTo("no yes");
        assertThat(told(
                                BORN,
                                OVEN,
                                "2026-02-05 jobcenter effort.started {effortId: e1, kind: job, tags: [task-pricing]}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }

    @Test
    void tasks_that_nobody_has_told_are_asked_about() {
        assertThat(told(BORN, "2026-02-02 jobcenter effort.started {effortId: e1, kind: job, tags: [morning]}")
                        .on("2026-02-03")
                        .getFirst()
                        .unknown())
                .containsExactly("tasks");
    }

    @Test
    void of_unknown_age_a_spare_time_job_is_asked_about_unless_its_tasks_are_for_everybody() {
        var job = "2026-02-02 jobcenter effort.started {effortId: e1, kind: spare-time-job}";
        assertThat(told(job).on("2026-02-03").getFirst().unknown()).containsExactlyInAnyOrder("age", "tasks");
        assertThat(told(job.replace("}", ", tags: [task-oven]}"))
                        .on("2026-02-03")
                        .getFirst()
                        .unknown())
                .containsExactly("age");
        assertThat(told(job.replace("}", ", tags: [task-pricing]}")).holds("2026-02-03"))
                .isEqualTo("no");
        assertThat(told(OVEN).holds("2026-02-03")).isEqualTo("no");
    }

    @Test
    void a_wage_of_public_money_is_asked_about_after_more_than_180_days() {
        var job =
                "2026-01-12 jobcenter effort.started {effortId: e1, kind: spare-time-job, payer: housing, tags: [task-pricing]}";
        assertThat(told(BORN, job).holds("2026-07-11", "2026-07-12")).isEqualTo("no yes");
        assertThat(told(BORN, job).causes("2026-07-12")).containsExactly("e1|wage");
        assertThat(told(BORN, job, "2026-03-01 employer payer.confirmed {about: e1, payer: employer}")
                        .holds("2026-07-12"))
                .isEqualTo("no");
        assertThat(told(BORN.replace("2010-06-10", "2008-07-15"), job).holds("2026-07-14", "2026-07-15"))
                .isEqualTo("yes no");
    }

    @Test
    void whoever_was_born_on_the_29th_of_february_is_a_year_older_on_the_first_of_march() {
        assertThat(told(BORN.replace("2010-06-10", "2012-02-29"), OVEN).holds("2028-02-28", "2028-02-29"))
                .isEqualTo("yes no");
        assertThat(told(BORN.replace("2010-06-10", "2016-02-29"), OVEN).holds("2029-02-28", "2029-03-01"))
                .isEqualTo("no yes");
    }
}
