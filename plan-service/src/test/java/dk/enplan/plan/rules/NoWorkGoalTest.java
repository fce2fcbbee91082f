package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Cluster;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.SeverityOfBarrier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoWorkGoalTest {

    @Test
    void a_therapy_is_asked_about_when_it_has_run_for_more_than_ninety_days() {
        assertThat(therapy().holds("2026-04-05")).isFalse();
        assertThat(therapy().flag("2026-04-06")).hasValueSatisfying(flag -> {
            assertThat(flag.key().cause()).containsExactly("t");
            assertThat(flag.unknown()).containsExactly("age");
            assertThat(flag.why().en()).contains("91 days");
        });
    }

    @Test
    void treatment_counts_for_psyche_and_family_only_and_not_from_civil_society() {
        assertThat(course(EffortKind.TREATMENT, Domain.PSYCHE, "psychiatry").holds("2026-06-01"))
                .isTrue();
        assertThat(course(EffortKind.TREATMENT, Domain.SUBSTANCE, "substance").holds("2026-06-01"))
                .isFalse();
        assertThat(course(EffortKind.TREATMENT, null, "psychiatry").holds("2026-06-01"))
                .isFalse();
        assertThat(course(EffortKind.THERAPY, null, "civil-society").holds("2026-06-01"))
                .isFalse();
    }

    @Test
    void the_count_goes_on_from_the_first_start() {
        var story = therapy()
                .told("2026-02-01", "health", new Effort.Suspended("t", new Tag("illness")))
                .told("2026-05-01", "health", new Effort.Resumed("t"));
        assertThat(story.holds("2026-04-10")).isFalse();
        assertThat(story.holds("2026-05-02")).isTrue();
        assertThat(story.told(
                                "2026-05-03",
                                "health",
                                new Effort.Ended("t", EffortEnd.COMPLETED, null, null, null, null))
                        .holds("2026-05-04"))
                .isFalse();
    }

    @Test
    void a_goal_or_an_effort_towards_work_or_education_is_enough() {
        assertThat(therapy()
                        .proposed("2026-01-10", "jobcenter", "g", Domain.EDUCATION, null)
                        .holds("2026-06-01"))
                .isFalse();
        assertThat(therapy()
                        .proposed("2026-01-10", "jobcenter", "g", Domain.HEALTH, null)
                        .holds("2026-06-01"))
                .isTrue();
        assertThat(therapy()
                        .started("2026-01-10", "jobcenter", "w", EffortKind.SPARE_TIME_JOB, null)
                        .holds("2026-06-01"))
                .isFalse();
    }

    @Test
    void whoever_is_severely_hindered_is_left_in_peace() {
        var story = therapy().told("2026-01-10", "health", barrier(SeverityOfBarrier.SEVERE));
        assertThat(story.holds("2026-06-01")).isFalse();
        assertThat(story.told("2026-06-02", "health", barrier(SeverityOfBarrier.MODERATE))
                        .holds("2026-06-03"))
                .isTrue();
    }

    @Test
    void only_those_of_working_age_are_asked_their_birthdays_included() {
        var young = therapy().told("2026-01-05", "plan", enrolled("2008-06-10", Cluster.ADULT));
        assertThat(young.holds("2026-06-09")).isFalse();
        assertThat(young.holds("2026-06-10")).isTrue();
        var old = therapy().told("2026-01-05", "plan", enrolled("1959-06-10", Cluster.ADULT));
        assertThat(old.holds("2026-06-09")).isTrue();
        assertThat(old.holds("2026-06-10")).isFalse();
    }

    @Test
    void an_unknown_age_is_a_working_age_but_not_among_the_young() {
        assertThat(therapy()
                        .told("2026-01-05", "plan", enrolled(null, Cluster.FAMILY))
                        .holds("2026-06-01"))
                .isTrue();
        assertThat(therapy()
                        .told("2026-01-05", "plan", enrolled(null, Cluster.YOUTH))
                        .holds("2026-06-01"))
                .isFalse();
    }

    private static Citizen.Enrolled enrolled(@Nullable String born, Cluster cluster) {
        return new Citizen.Enrolled(
                cluster, new Tag("sundby"), born == null ? null : LocalDate.parse(born), null, null, null);
    }

    private static Barrier.Named barrier(SeverityOfBarrier severity) {
        return new Barrier.Named("b", new Tag("anxiety"), severity, new Tag("health"));
    }

    private static Story therapy() {
        return course(EffortKind.THERAPY, null, "health");
    }

    private static Story course(EffortKind kind, @Nullable Domain domain, String sector) {
        return Story.about("therapy-crowds-out-work").started("2026-01-05", sector, "t", kind, domain);
    }
}
