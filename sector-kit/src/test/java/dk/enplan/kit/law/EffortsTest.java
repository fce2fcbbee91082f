package dk.enplan.kit.law;

import static dk.enplan.kit.trial.LawTrial.MONDAY;
import static dk.enplan.kit.trial.LawTrial.said;
import static dk.enplan.kit.trial.SampleEfforts.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.kit.trial.LawTrial;
import dk.enplan.kit.trial.SampleEfforts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Judged strictly, folded leniently. */
class EffortsTest {

    private static final LawTrial LAW =
            new LawTrial((soFar, next) -> fold(soFar).objection((Effort) next.fact(), next));

    private static Fact started(String id) {
        return SampleEfforts.started(id, EffortKind.SUPPORT);
    }

    private static Fact stated(String id, @Nullable Purpose purpose) {
        return new Effort.Stated(id, purpose, null);
    }

    private static Fact changed(String id, @Nullable Double hours) {
        return new Effort.Changed(id, hours, null, null, null);
    }

    private static Efforts fold(List<Said> soFar) {
        var efforts = Efforts.none("effort");
        for (var said : soFar) efforts = efforts.evolve((Effort) said.fact(), said.at());
        return efforts;
    }

    @Test
    void an_effort_starts_once() {
        LAW.when(started("a")).allows();
        LAW.given(started("a")).when(started("a")).clashes("effort-runs-already");
        LAW.given(started("a")).when(started("b")).allows();
    }

    @Test
    void an_effort_that_ended_may_start_again() {
        LAW.given(started("a"), ended("a")).when(started("a")).allows();
        LAW.given(started("a"), ended("a")).whenBackdated(started("a")).clashes("effort-ended-later");
    }

    @Test
    void only_what_runs_can_end() {
        LAW.when(ended("a")).clashes("effort-does-not-run");
        LAW.given(started("a")).when(ended("a")).allows();
        LAW.given(started("a"), ended("a")).when(ended("a")).clashes("effort-ended-already");
        LAW.given(started("a")).whenBackdated(ended("a")).clashes("effort-before-its-start");
    }

    @Test
    void only_what_runs_can_change() {
        LAW.when(changed("a", 8.0)).clashes("effort-does-not-run");
        LAW.given(started("a")).when(changed("a", 8.0)).allows();
        LAW.given(started("a"))
                .when(changed("a", null))
                .unfit("purpose", "must be given when nothing else is: say what has changed");
        LAW.given(started("a")).when(changed("a", 169.0)).unfit("hoursPerWeek", "must lie between 0 and 168");
    }

    @Test
    void a_sector_may_say_how_it_understands_what_another_started() {
        LAW.when(stated("theirs", Purpose.ROUTINE)).allows();
        LAW.given(started("a"), ended("a")).when(stated("a", Purpose.ROUTINE)).clashes("effort-ended-already");
        LAW.when(stated("a", null))
                .unfit("purpose", "must be given when hoursPerWeek is not: say how you understand it");
    }

    @Test
    void numbers_and_days_make_sense() {
        LAW.when(SampleEfforts.started("a", EffortKind.JOB, -1.0, null))
                .unfit("hoursPerWeek", "must lie between 0 and 168");
        LAW.when(SampleEfforts.started("a", EffortKind.JOB, Double.NaN, null))
                .unfit("hoursPerWeek", "must lie between 0 and 168");
        LAW.when(SampleEfforts.started("a", EffortKind.JOB, null, MONDAY.toLocalDate()))
                .unfit("endsOn", "must not lie before the day it starts");
        var attended = new Effort.Ended(
                "a", EffortEnd.OTHER, null, null, MONDAY.toLocalDate().plusDays(9), null);
        LAW.given(started("a")).when(attended).unfit("lastAttendedOn", "must not lie after the day it ended");
    }

    @Test
    void everything_else_about_an_effort_needs_it_to_run() {
        for (var next : List.<Fact>of(
                new Effort.Suspended("a", new Tag("illness")),
                new Effort.Resumed("a"),
                new Effort.Interrupted("a", null),
                new Effort.HostChanged("a", null),
                new Effort.Agreed("a", Purpose.ROUTINE, null))) {
            LAW.when(next).clashes("effort-does-not-run");
            LAW.given(started("a")).when(next).allows();
        }
        LAW.when(new Effort.FollowUpPlanned("a", new Tag("call"), null)).clashes("effort-unknown");
        LAW.given(started("a"), ended("a"))
                .when(new Effort.FollowUpPlanned("a", new Tag("call"), null))
                .allows();
        LAW.given(started("a"), ended("a")).when(new Effort.Approved("a")).clashes("effort-ended-already");
        LAW.given(started("a"))
                .when(new Effort.Waiting("a", EffortKind.JOB, "b", null))
                .clashes("effort-runs-already");
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
        var told = said(started("a"), changed("a", 8.0), stated("a", Purpose.ROUTINE));
        assertThat(fold(told).known().getFirst().more())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("kind", "support", "purpose", "routine", "hoursPerWeek", "8.0"));
    }
}
