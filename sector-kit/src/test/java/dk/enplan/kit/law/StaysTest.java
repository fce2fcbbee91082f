package dk.enplan.kit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Judged strictly, folded leniently. */
class StaysTest {

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
        return new Stay.Started(id, StayKind.HOSTEL, null, null);
    }

    private static Fact planned(String id, LocalDate onDate) {
        return new Stay.EndPlanned(id, onDate, null);
    }

    private static Fact ended(String id) {
        return new Stay.Ended(id, null);
    }

    private static Optional<Law.Objection> judge(List<Said> soFar, Said next) {
        return fold(soFar).objection((Stay) next.fact(), next);
    }

    private static Stays fold(List<Said> soFar) {
        var stays = Stays.none("stay");
        for (var said : soFar) stays = stays.evolve((Stay) said.fact(), said.at());
        return stays;
    }

    @Test
    void a_stay_starts_once() {
        assertThat(verdict(started("a"))).isEqualTo("fine");
        assertThat(verdict(started("a"), started("a"))).isEqualTo("stay-runs-already");
    }

    @Test
    void a_stay_does_not_end_before_it_starts() {
        var until = MONDAY.toLocalDate();
        assertThat(verdict(new Stay.Started("a", StayKind.HOSTEL, until, null))).startsWith("until must not lie");
        assertThat(verdict(planned("a", until.minusDays(1)), started("a"))).startsWith("onDate must not lie");
    }

    @Test
    void the_end_of_a_stay_may_be_planned_and_moved() {
        var day = MONDAY.toLocalDate().plusDays(9);
        assertThat(verdict(planned("a", day))).isEqualTo("stay-does-not-run");
        assertThat(verdict(planned("a", day), started("a"))).isEqualTo("fine");
        assertThat(verdict(planned("a", day), started("a"), planned("a", day.plusDays(1))))
                .isEqualTo("fine");
        assertThat(verdict(planned("a", day), started("a"), ended("a"))).isEqualTo("stay-ended-already");
    }

    @Test
    void only_a_stay_that_runs_can_end() {
        assertThat(verdict(ended("a"))).isEqualTo("stay-does-not-run");
        assertThat(verdict(ended("a"), started("a"))).isEqualTo("fine");
        assertThat(verdict(ended("a"), started("a"), ended("a"))).isEqualTo("stay-ended-already");
    }

    @Test
    void what_is_known_is_the_day_planned_last() {
        var day = MONDAY.toLocalDate().plusDays(9);
        var told = List.of(new Said(MONDAY, started("a")), new Said(MONDAY, planned("a", day)));
        assertThat(fold(told).known().getFirst().more()).containsEntry("until", "2026-03-11");
    }
}
