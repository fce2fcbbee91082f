package dk.enplan.kit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Purpose;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Judged strictly, folded leniently. */
class EffortsTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");

    /** What was told on Monday, a minute apart; what the law says to the next on Tuesday. */
    private static String verdict(Fact next, Fact... told) {
        return verdictOn(MONDAY.plusDays(1), next, told);
    }

    private static String verdictOn(OffsetDateTime day, Fact next, Fact... told) {
        var soFar = new ArrayList<Said>();
        for (var fact : told) soFar.add(new Said(MONDAY.plusMinutes(soFar.size()), fact));
        return judge(soFar, new Said(day, next))
                .map(objection -> switch (objection) {
                    case Law.Objection.Clash(var code, var says) -> code;
                    case Law.Objection.Unfit(var field, var says) -> field + " " + says;
                })
                .orElse("fine");
    }

    private static Fact started(String id) {
        return started(id, EffortKind.SUPPORT, null, null);
    }

    private static Fact started(String id, EffortKind kind, @Nullable Double hours, @Nullable LocalDate endsOn) {
        return new Effort.Started(
                id, kind, null, null, null, null, null, null, hours, null, null, endsOn, null, null, null, null, null);
    }

    private static Fact ended(String id) {
        return new Effort.Ended(id, EffortEnd.COMPLETED, null, null, null, null);
    }

    private static Fact stated(String id, @Nullable Purpose purpose) {
        return new Effort.Stated(id, purpose, null);
    }

    private static Fact changed(String id, @Nullable Double hours) {
        return new Effort.Changed(id, hours, null, null, null);
    }

    private static Optional<Law.Objection> judge(List<Said> soFar, Said next) {
        return fold(soFar).objection((Effort) next.fact(), next);
    }

    private static Efforts fold(List<Said> soFar) {
        var efforts = Efforts.none("effort");
        for (var said : soFar) efforts = efforts.evolve((Effort) said.fact(), said.at());
        return efforts;
    }

    @Test
    void an_effort_starts_once() {
        assertThat(verdict(started("a"))).isEqualTo("fine");
        assertThat(verdict(started("a"), started("a"))).isEqualTo("effort-runs-already");
        assertThat(verdict(started("b"), started("a"))).isEqualTo("fine");
    }

    @Test
    void an_effort_that_ended_may_start_again() {
        assertThat(verdict(started("a"), started("a"), ended("a"))).isEqualTo("fine");
        assertThat(verdictOn(MONDAY.minusDays(1), started("a"), started("a"), ended("a")))
                .isEqualTo("effort-ended-later");
    }

    @Test
    void only_what_runs_can_end() {
        assertThat(verdict(ended("a"))).isEqualTo("effort-does-not-run");
        assertThat(verdict(ended("a"), started("a"))).isEqualTo("fine");
        assertThat(verdict(ended("a"), started("a"), ended("a"))).isEqualTo("effort-ended-already");
        assertThat(verdictOn(MONDAY.minusDays(1), ended("a"), started("a"))).isEqualTo("effort-before-its-start");
    }

    @Test
    void only_what_runs_can_change() {
        assertThat(verdict(changed("a", 8.0))).isEqualTo("effort-does-not-run");
        assertThat(verdict(changed("a", 8.0), started("a"))).isEqualTo("fine");
        assertThat(verdict(changed("a", null), started("a"))).startsWith("purpose must be given");
        assertThat(verdict(changed("a", 169.0), started("a"))).startsWith("hoursPerWeek must lie");
    }

    @Test
    void a_sector_may_say_how_it_understands_what_another_started() {
        assertThat(verdict(stated("theirs", Purpose.ROUTINE))).isEqualTo("fine");
        assertThat(verdict(stated("a", Purpose.ROUTINE), started("a"), ended("a")))
                .isEqualTo("effort-ended-already");
        assertThat(verdict(stated("a", null))).startsWith("purpose must be given");
    }

    @Test
    void numbers_and_days_make_sense() {
        assertThat(verdict(started("a", EffortKind.JOB, -1.0, null))).startsWith("hoursPerWeek must lie");
        assertThat(verdict(started("a", EffortKind.JOB, Double.NaN, null))).startsWith("hoursPerWeek must lie");
        assertThat(verdict(started("a", EffortKind.JOB, null, MONDAY.toLocalDate())))
                .startsWith("endsOn must not lie");
        var attended = new Effort.Ended(
                "a", EffortEnd.OTHER, null, null, MONDAY.toLocalDate().plusDays(9), null);
        assertThat(verdict(attended, started("a"))).startsWith("lastAttendedOn must not lie");
    }

    @Test
    void everything_else_about_an_effort_needs_it_to_run() {
        for (var next : List.<Fact>of(
                new Effort.Suspended("a", new Tag("illness")),
                new Effort.Resumed("a"),
                new Effort.Interrupted("a", null),
                new Effort.HostChanged("a", null),
                new Effort.Agreed("a", Purpose.ROUTINE, null))) {
            assertThat(verdict(next)).isEqualTo("effort-does-not-run");
            assertThat(verdict(next, started("a"))).isEqualTo("fine");
        }
        assertThat(verdict(new Effort.FollowUpPlanned("a", new Tag("call"), null)))
                .isEqualTo("effort-unknown");
        assertThat(verdict(new Effort.FollowUpPlanned("a", new Tag("call"), null), started("a"), ended("a")))
                .isEqualTo("fine");
        assertThat(verdict(new Effort.Approved("a"), started("a"), ended("a"))).isEqualTo("effort-ended-already");
        assertThat(verdict(new Effort.Waiting("a", EffortKind.JOB, "b", null), started("a")))
                .isEqualTo("effort-runs-already");
    }

    @Test
    void a_history_that_contradicts_itself_is_folded_all_the_same() {
        var told = List.of(
                new Said(MONDAY, ended("never-started")),
                new Said(MONDAY, started("twice")),
                new Said(MONDAY.plusDays(1), started("twice")),
                new Said(MONDAY.plusDays(1), changed("unknown", 3.0)));
        assertThat(fold(told).known())
                .extracting(Known::id, Known::state, Known::since)
                .containsExactly(tuple("never-started", "ended", MONDAY), tuple("twice", "running", MONDAY));
    }

    @Test
    void what_is_known_is_what_was_said_last() {
        var told = List.of(
                new Said(MONDAY, started("a")),
                new Said(MONDAY, changed("a", 8.0)),
                new Said(MONDAY, stated("a", Purpose.ROUTINE)));
        assertThat(fold(told).known().getFirst().more())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("kind", "support", "purpose", "routine", "hoursPerWeek", "8.0"));
    }
}
