package dk.enplan.kit.law;

import static dk.enplan.kit.trial.LawTrial.MONDAY;
import static dk.enplan.kit.trial.LawTrial.said;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.kit.trial.LawTrial;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Judged strictly, folded leniently. */
class StaysTest {

    private static final LawTrial LAW =
            new LawTrial((soFar, next) -> fold(soFar).objection((Stay) next.fact(), next));

    private static Fact started(String id) {
        return new Stay.Started(id, StayKind.HOSTEL, null, null);
    }

    private static Fact planned(String id, LocalDate onDate) {
        return new Stay.EndPlanned(id, onDate, null);
    }

    private static Fact ended(String id) {
        return new Stay.Ended(id, null);
    }

    private static Stays fold(List<Said> soFar) {
        var stays = Stays.none("stay");
        for (var said : soFar) stays = stays.evolve((Stay) said.fact(), said.at());
        return stays;
    }

    @Test
    void a_stay_starts_once() {
        LAW.when(started("a")).allows();
        LAW.given(started("a")).when(started("a")).clashes("stay-runs-already");
    }

    @Test
    void a_stay_does_not_end_before_it_starts() {
        var until = MONDAY.toLocalDate();
        LAW.when(new Stay.Started("a", StayKind.HOSTEL, until, null))
                .unfit("until", "must not lie before the day it starts");
        LAW.given(started("a"))
                .when(planned("a", until.minusDays(1)))
                .unfit("onDate", "must not lie before the day it started");
    }

    @Test
    void the_end_of_a_stay_may_be_planned_and_moved() {
        var day = MONDAY.toLocalDate().plusDays(9);
        LAW.when(planned("a", day)).clashes("stay-does-not-run");
        LAW.given(started("a")).when(planned("a", day)).allows();
        LAW.given(started("a"), planned("a", day.plusDays(1)))
                .when(planned("a", day))
                .allows();
        LAW.given(started("a"), ended("a")).when(planned("a", day)).clashes("stay-ended-already");
    }

    @Test
    void only_a_stay_that_runs_can_end() {
        LAW.when(ended("a")).clashes("stay-does-not-run");
        LAW.given(started("a")).when(ended("a")).allows();
        LAW.given(started("a"), ended("a")).when(ended("a")).clashes("stay-ended-already");
    }

    @Test
    void what_is_known_is_the_day_planned_last() {
        var day = MONDAY.toLocalDate().plusDays(9);
        var told = said(started("a"), planned("a", day));
        assertThat(fold(told).known().getFirst().more()).containsEntry("until", "2026-03-11");
    }
}
