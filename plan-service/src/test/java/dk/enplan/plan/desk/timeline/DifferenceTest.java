package dk.enplan.plan.desk.timeline;

import static dk.enplan.plan.desk.timeline.Made.day;
import static dk.enplan.plan.desk.timeline.Made.happened;
import static dk.enplan.plan.desk.timeline.Made.strand;
import static dk.enplan.plan.desk.timeline.Made.went;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.Stretch;
import dk.enplan.plan.overview.Strand.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A plan as it was known, beside the plan as it stands. */
class DifferenceTest {

    private static final Instant FEBRUARY = day("2026-02-01");

    @Test
    void what_was_not_known_is_added_and_what_came_later_is_not() {
        assertThat(effort(List.of(), List.of(went("running", "2026-01-05", null))))
                .containsExactly("added running 2026-01-05 -");
        assertThat(effort(List.of(), List.of(went("running", "2026-03-05", null))))
                .containsExactly("later running 2026-03-05 -");
    }

    @Test
    void what_was_taken_back_is_struck() {
        assertThat(effort(List.of(went("running", "2026-01-05", null)), List.of()))
                .containsExactly("struck running 2026-01-05 -");
    }

    @Test
    void an_end_that_came_later_is_no_difference() {
        assertThat(effort(
                        List.of(went("running", "2026-01-05", null)),
                        List.of(went("running", "2026-01-05", "2026-05-01"))))
                .containsExactly("none running 2026-01-05 2026-05-01");
    }

    @Test
    void an_end_that_was_there_and_not_known_is_a_change() {
        assertThat(effort(
                        List.of(went("running", "2026-01-05", null)),
                        List.of(went("running", "2026-01-05", "2026-01-20"))))
                .containsExactly("changed running 2026-01-05 2026-01-20, then 2026-01-05 -");
    }

    @Test
    void a_beginning_that_was_corrected_is_a_change() {
        assertThat(effort(List.of(went("running", "2026-01-05", null)), List.of(went("running", "2026-01-12", null))))
                .containsExactly("changed running 2026-01-12 -, then 2026-01-05 -");
    }

    @Test
    void a_rest_that_was_told_late_ends_what_ran_and_adds_the_rest() {
        assertThat(effort(
                        List.of(went("running", "2026-01-05", null)),
                        List.of(
                                went("running", "2026-01-05", "2026-01-10"),
                                went("suspended", "2026-01-10", "2026-01-20"),
                                went("running", "2026-01-20", null))))
                .containsExactly(
                        "changed running 2026-01-05 2026-01-10, then 2026-01-05 -",
                        "added suspended 2026-01-10 2026-01-20",
                        "added running 2026-01-20 -");
    }

    @Test
    void a_meeting_that_was_planned_and_has_been_held_is_the_same_and_one_that_was_moved_has_changed() {
        var planned = List.of(happened("scheduled", "2026-02-08"));
        assertThat(compared(What.MEETING, planned, List.of(happened("held", "2026-02-08"))))
                .containsExactly("none held 2026-02-08 2026-02-08");
        assertThat(compared(What.MEETING, planned, List.of(happened("scheduled", "2026-02-15"))))
                .containsExactly("changed scheduled 2026-02-15 2026-02-15, then 2026-02-08 2026-02-08");
    }

    @Test
    void somebody_back_earlier_than_was_thought_is_no_difference() {
        assertThat(compared(
                        What.PERSON,
                        List.of(went("away", "2026-01-20", "2026-02-15"), went("present", "2026-02-15", null)),
                        List.of(went("away", "2026-01-20", "2026-02-10"), went("present", "2026-02-10", null))))
                .containsExactly("none away 2026-01-20 2026-02-10", "none present 2026-02-10 -");
    }

    @Test
    void what_was_only_expected_and_did_not_come_was_never_so() {
        assertThat(compared(What.PERSON, List.of(went("present", "2026-02-15", null)), List.of()))
                .isEmpty();
    }

    @Test
    void in_hindsight_a_flag_that_nobody_was_told_is_added_until_it_was_told() {
        var found = strand(What.FLAG, "f", went("open", "2026-01-10", null));
        var told = strand(What.FLAG, "f", went("open", "2026-03-01", "2026-04-01"));
        assertThat(said(hindsight(List.of(found), List.of(told))))
                .containsExactly("added open 2026-01-10 2026-03-01", "later open 2026-03-01 2026-04-01");
    }

    @Test
    void in_hindsight_a_flag_that_stood_and_should_not_have_is_struck() {
        var told = strand(What.FLAG, "f", went("open", "2026-01-10", null));
        assertThat(said(hindsight(List.of(), List.of(told)))).containsExactly("struck open 2026-01-10 -");
        assertThat(said(hindsight(List.of(strand(What.FLAG, "f", went("open", "2026-01-08", null))), List.of(told))))
                .containsExactly("none open 2026-01-10 -");
        var over = strand(What.FLAG, "f", went("open", "2026-01-10", "2026-01-20"));
        assertThat(said(hindsight(List.of(), List.of(over)))).containsExactly("none open 2026-01-10 2026-01-20");
    }

    @Property(tries = 200)
    void a_plan_differs_from_itself_in_nothing(
            @ForAll("strands") List<Strand> strands, @ForAll @IntRange(max = 1400) int days) {
        var asked = Made.FIRST.plus(Duration.ofDays(days));
        var compared = new Difference(asked, false).between(strands, strands);
        assertThat(compared).isEqualTo(Difference.none(strands));
        assertThat(compared).allMatch(it -> it.change() == Change.NONE);
    }

    @Property(tries = 200)
    void nothing_that_is_known_today_is_left_out(
            @ForAll("strands") List<Strand> then,
            @ForAll("strands") List<Strand> now,
            @ForAll @IntRange(max = 1400) int days,
            @ForAll boolean hindsight) {
        var compared = new Difference(Made.FIRST.plus(Duration.ofDays(days)), hindsight).between(then, now);
        for (var strand : now) {
            var stretches = compared.stream()
                    .filter(it -> it.strand().key().equals(strand.key()))
                    .flatMap(it -> it.pieces().stream())
                    .map(Compared.Piece::stretch)
                    .toList();
            assertThat(stretches).containsAll(strand.stretches());
        }
    }

    @Provide
    static Arbitrary<List<Strand>> strands() {
        return Made.strands();
    }

    private static List<String> effort(List<Stretch> then, List<Stretch> now) {
        return compared(What.EFFORT, then, now);
    }

    private static List<String> compared(What what, List<Stretch> then, List<Stretch> now) {
        return said(new Difference(FEBRUARY, false).between(strands(what, then), strands(what, now)));
    }

    private static List<Compared> hindsight(List<Strand> found, List<Strand> told) {
        return new Difference(FEBRUARY, true).between(found, told);
    }

    private static List<Strand> strands(What what, List<Stretch> stretches) {
        return stretches.isEmpty() ? List.of() : List.of(strand(what, "x", stretches.toArray(Stretch[]::new)));
    }

    private static List<String> said(List<Compared> compared) {
        return compared.stream()
                .flatMap(it -> it.pieces().stream())
                .map(piece -> Made.wording(java.util.Locale.ROOT).change(piece.change()) + " "
                        + said(piece.stretch())
                        + (piece.change() == Change.CHANGED && piece.then() != null
                                ? ", then "
                                        + said(piece.then())
                                                .substring(piece.then().state().length() + 1)
                                : ""))
                .toList();
    }

    private static String said(Stretch it) {
        return it.state() + " " + Here.dateOf(it.from()) + " " + (it.to() == null ? "-" : Here.dateOf(it.to()));
    }
}
