package dk.enplan.plan.desk.timeline;

import static dk.enplan.plan.desk.timeline.Made.happened;
import static dk.enplan.plan.desk.timeline.Made.strand;
import static dk.enplan.plan.desk.timeline.Made.went;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.desk.timeline.Chart.Bar;
import dk.enplan.plan.desk.timeline.Chart.Figure;
import dk.enplan.plan.desk.timeline.Chart.Glyph;
import dk.enplan.plan.desk.timeline.Chart.Shape;
import dk.enplan.plan.desk.timeline.Chart.Track;
import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.What;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where everything stands in a picture of a plan. */
class ChartTest {

    private static final Window AUTUMN = new Window(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1));

    @Test
    void flags_come_first_then_the_plan_then_each_sector() {
        var chart = chart(
                strand(What.EFFORT, "e", went("running", "2026-09-10", null)),
                strand(What.MEETING, "m", happened("held", "2026-10-01")),
                strand(What.FLAG, "f", went("open", "2026-10-10", null)));
        assertThat(chart.tracks()).extracting(Track::key).containsExactly("flags", "plan", "family");
    }

    @Test
    void what_goes_on_has_come_as_far_as_today_and_is_planned_beyond() {
        var effort = new Strand.Stretch("running", Made.day("2026-09-10"), null, LocalDate.of(2026, 11, 29));
        var bars = only(chart(strand(What.EFFORT, "e", effort))).bars();
        assertThat(bars).extracting(Bar::shape).containsExactly(Shape.SOLID, Shape.PLANNED);
        assertThat(bars.getFirst().end()).isEqualTo(AUTUMN.x(Made.NOW, Chart.WIDTH));
        assertThat(bars.getLast().end()).isEqualTo(AUTUMN.x(LocalDate.of(2026, 11, 30), Chart.WIDTH));
    }

    @Test
    void states_are_told_by_shape() {
        var bars = only(chart(strand(
                        What.EFFORT,
                        "e",
                        went("waiting", "2026-09-10", "2026-09-20"),
                        went("running", "2026-09-20", "2026-10-01"),
                        went("suspended", "2026-10-01", "2026-10-10"),
                        went("interrupted", "2026-10-10", "2026-10-20"))))
                .bars();
        assertThat(bars).extracting(Bar::shape).containsExactly(Shape.HOLLOW, Shape.SOLID, Shape.THIN, Shape.BROKEN);
        assertThat(bars).allMatch(Bar::ended);
    }

    @Test
    void a_flag_shows_how_grave_it_is_and_that_it_was_cleared() {
        var flag = new Strand(
                What.FLAG,
                "f",
                "high",
                null,
                new dk.enplan.plan.overview.PlanDocument.Words("Titel", "Title"),
                "plan",
                List.of(went("open", "2026-10-01", "2026-10-20")),
                List.of());
        assertThat(only(chart(flag)).marks()).extracting(Chart.Mark::glyph).containsExactly(Glyph.HIGH, Glyph.CLEARED);
    }

    @Test
    void what_is_struck_stands_under_what_is_known_today() {
        var then = List.of(strand(What.EFFORT, "e", went("running", "2026-09-10", null)));
        var compared = new Difference(Made.day("2026-10-10"), false).between(then, List.of());
        var chart = Layout.of(compared, AUTUMN, Made.NOW, Made.day("2026-10-10"), Made.wording(Locale.ENGLISH));
        var figure = only(chart);
        assertThat(figure.label().text()).startsWith("− ").endsWith("struck");
        assertThat(figure.bars()).extracting(Bar::shape).containsExactly(Shape.FORMER);
        assertThat(figure.bars().getFirst().end()).isEqualTo(AUTUMN.x(Made.day("2026-10-10"), Chart.WIDTH));
        assertThat(chart.needles()).extracting(Chart.Needle::key).containsExactly("today", "asked");
    }

    @Test
    void what_lies_outside_is_not_drawn() {
        var chart = chart(
                strand(What.EFFORT, "e", went("running", "2026-01-10", "2026-08-20")),
                strand(What.MEETING, "m", happened("held", "2026-12-03")));
        assertThat(chart.tracks()).isEmpty();
        assertThat(Behind.of(chart, List.of(), Made.wording(Locale.ENGLISH)).rows())
                .isEmpty();
    }

    @Property(tries = 300)
    void everything_lies_inside_and_nothing_stands_on_anything_else(
            @ForAll("strands") List<Strand> then,
            @ForAll("strands") List<Strand> now,
            @ForAll("windows") Window window,
            @ForAll @IntRange(max = 1400) int days) {
        var asked = Made.FIRST.plus(Duration.ofDays(days));
        var compared = new Difference(asked, false).between(then, now);
        var chart = Layout.of(compared, window, Made.NOW, asked, Made.wording(Locale.of("da")));
        @Nullable Track above = null;
        for (var track : chart.tracks()) {
            assertThat(track.y()).isGreaterThanOrEqualTo(above == null ? Chart.HEAD : above.y() + above.height());
            above = track;
            for (var figure : track.figures()) inside(chart, track, figure);
            apart(track.figures());
        }
        var rows = Behind.of(chart, compared, Made.wording(Locale.of("da"))).rows();
        assertThat(rows)
                .hasSize(chart.tracks().stream()
                        .mapToInt(it -> it.figures().size())
                        .sum());
        assertThat(rows).extracting(Behind.Row::number).doesNotHaveDuplicates();
    }

    private static void inside(Chart chart, Track track, Figure figure) {
        assertThat(figure.left()).isBetween(0, Chart.WIDTH);
        assertThat(figure.right()).isBetween(figure.left(), Chart.WIDTH);
        assertThat(figure.y()).isBetween(track.y(), track.y() + track.height() - Drafting.ROW);
        assertThat(chart.height()).isGreaterThanOrEqualTo(track.y() + track.height());
        for (var bar : figure.bars()) {
            assertThat(bar.x()).isGreaterThanOrEqualTo(figure.left());
            assertThat(bar.end()).isLessThanOrEqualTo(figure.right());
            assertThat(bar.width()).isPositive();
        }
        for (int i = 0; i < figure.marks().size(); i++) {
            var mark = figure.marks().get(i);
            assertThat(mark.x()).isBetween(figure.left(), figure.right());
            for (var other : figure.marks().subList(0, i))
                assertThat(Math.abs(other.x() - mark.x())).isGreaterThanOrEqualTo(14);
        }
        assertThat(figure.note().x() + figure.note().width()).isLessThanOrEqualTo(Chart.WIDTH);
    }

    private static void apart(List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++)
            for (int j = i + 1; j < figures.size(); j++) {
                var one = figures.get(i);
                var other = figures.get(j);
                assertThat(one.y() != other.y() || one.right() < other.left() || other.right() < one.left())
                        .as("%s and %s", one, other)
                        .isTrue();
            }
    }

    @Provide
    static Arbitrary<List<Strand>> strands() {
        return Made.strands();
    }

    @Provide
    static Arbitrary<Window> windows() {
        return Made.windows();
    }

    private static Chart chart(Strand... strands) {
        return Layout.of(Difference.none(List.of(strands)), AUTUMN, Made.NOW, null, Made.wording(Locale.ENGLISH));
    }

    private static Figure only(Chart chart) {
        assertThat(Here.dateOf(Made.NOW)).isBetween(AUTUMN.from(), AUTUMN.to());
        assertThat(chart.tracks()).hasSize(1);
        assertThat(chart.tracks().getFirst().figures()).hasSize(1);
        return chart.tracks().getFirst().figures().getFirst();
    }
}
