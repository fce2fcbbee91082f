package dk.enplan.plan.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.overview.figures.Shown;
import dk.enplan.plan.whatif.AllAnswer;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What other numbers would have said of all plans tells of no few of them. */
class AllShownTest {

    @Property
    void no_small_number_is_shown_nor_one_of_four_beside_three_others(
            @ForAll @LongRange(min = 0, max = 12) long kept,
            @ForAll @LongRange(min = 0, max = 12) long appear,
            @ForAll @LongRange(min = 0, max = 12) long vanish,
            @ForAll @LongRange(min = 0, max = 12) long move) {
        var shown = AllShown.of(answer(kept + vanish, kept + appear, appear, vanish, move, Math.max(appear, move)));
        var four = Stream.of(shown.was(), shown.wouldBe(), shown.appear(), shown.vanish())
                .toList();
        assertThat(Stream.concat(four.stream(), Stream.of(shown.move(), shown.touched())))
                .noneMatch(it -> it instanceof Shown.Exact(var value) && value > 0 && value < Shown.FEWEST);
        assertThat(four.stream().filter(Shown::isExact).count()).isIn(0L, 4L);
    }

    @Example
    void large_numbers_are_shown_with_their_share() {
        var shown = AllShown.of(answer(40, 50, 20, 10, 7, 25));
        assertThat(shown.wouldBe()).isEqualTo(new Shown.Exact(50));
        assertThat(shown.move()).isEqualTo(new Shown.Exact(7));
        assertThat(shown.shareShown()).isTrue();
        assertThat(shown.percent()).isEqualTo(2.5);
    }

    private static AllAnswer answer(long was, long wouldBe, long appear, long vanish, long move, long touched) {
        return new AllAnswer(1000, 9000, was, wouldBe, appear, vanish, move, touched, touched / 1000.0, 1, Map.of());
    }
}
