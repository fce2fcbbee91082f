package dk.enplan.plan.overview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever has all that is shown, and can reckon, learns nothing of a small group but that it is small. */
class SuppressionTest {

    private static final int MORE_THAN_ANY = 40;

    @Property(tries = 5_000)
    void no_small_number_is_shown(@ForAll("lines") List<Count> cells) {
        var line = Line.of(cells).orElse(List.of());
        for (int i = 0; i < line.size(); i++)
            if (line.get(i) instanceof Shown.Exact(var value))
                assertThat(value).isEqualTo(cells.get(i).value()).matches(it -> it == 0 || it >= Shown.FEWEST);
    }

    @Property(tries = 5_000)
    void beside_its_sum_a_small_one_can_be_anything_from_one_to_four(@ForAll("lines") List<Count> cells) {
        Line.of(cells).ifPresent(line -> {
            var sum = cells.stream().mapToLong(Count::value).sum();
            for (int i = 0; i < line.size(); i++)
                if (line.get(i) instanceof Shown.Few)
                    assertThat(possible(line, cells, sum, i))
                            .as("%s of %s", line, cells)
                            .contains(1L, 2L, 3L, 4L);
        });
    }

    @Property(tries = 5_000)
    void nothing_that_is_large_is_called_small_and_nothing_is_hidden_without_need(@ForAll("lines") List<Count> cells) {
        Line.of(cells).ifPresent(line -> {
            for (int i = 0; i < line.size(); i++)
                assertThat(line.get(i) instanceof Shown.Few)
                        .isEqualTo(cells.get(i).few());
            if (cells.stream().noneMatch(Count::few)) assertThat(line).allMatch(Shown::isExact);
        });
    }

    @Property(tries = 5_000)
    void which_larger_one_is_withheld_does_not_follow_from_which_is_the_smallest(@ForAll("lines") List<Count> cells) {
        Line.of(cells).ifPresent(line -> {
            // The one withheld first, if any, stands as near to the first small one as any that could be.
            var first = places(line, Shown.Few.class).stream().findFirst();
            if (first.isEmpty()) return;
            var nearest = nearest(cells, first.get());
            if (!places(line, Shown.Withheld.class).isEmpty())
                assertThat(places(line, Shown.Withheld.class)).contains(nearest.orElseThrow());
        });
    }

    @Property(tries = 2_000)
    void in_a_table_of_parts_and_their_parts_the_same_holds_of_each_sum_that_is_shown(@ForAll("groups") Group whole) {
        sound(whole, whole.seen());
    }

    @Example
    void one_small_part_takes_its_neighbour_with_it() {
        assertThat(Line.of(List.of(of(9), of(3), of(0), of(20))))
                .contains(List.of(new Shown.Withheld(), new Shown.Few(), new Shown.Exact(0), new Shown.Exact(20)));
    }

    @Example
    void ten_waits_of_one_citizen_are_few() {
        assertThat(new Count(10, 1).alone()).isEqualTo(new Shown.Few());
        assertThat(new Group("all", new Count(10, 1), Optional.of(new Group.Days(3, 90)), List.of()).seen())
                .isEqualTo(Group.Seen.nothing("all", new Shown.Few()));
    }

    @Example
    void parts_that_cannot_be_kept_apart_are_not_named() {
        var whole = new Group("all", of(8), Optional.empty(), List.of(Group.leaf("a", of(4)), Group.leaf("b", of(4))));
        assertThat(whole.seen()).isEqualTo(new Group.Seen("all", new Shown.Exact(8), Optional.empty(), List.of()));
    }

    @Example
    void how_long_is_not_told_of_a_sum_with_something_hidden_in_it() {
        var days = Optional.of(new Group.Days(10, 400));
        var parts = List.of(
                new Group("a", of(10), Optional.of(new Group.Days(9, 40)), List.of()),
                new Group("b", of(2), Optional.of(new Group.Days(300, 400)), List.of()),
                new Group("c", of(30), Optional.of(new Group.Days(9, 41)), List.of()));
        var seen = new Group("all", of(42), days, parts).seen();
        assertThat(seen.days()).isEmpty();
        assertThat(seen.parts())
                .extracting(Group.Seen::days)
                .containsExactly(Optional.of(new Group.Days(9, 40)), Optional.empty(), Optional.empty());
        assertThat(new Group("all", of(40), days, List.of(parts.getFirst(), parts.getLast()))
                        .seen()
                        .days())
                .isEqualTo(days);
    }

    @Example
    void what_is_hidden_in_one_table_is_hidden_in_the_other() {
        var handoffs = new Group("handoff", of(6), Optional.empty(), List.of(Group.leaf("family", of(6))));
        var beside = new Group("all", of(8), Optional.empty(), List.of(Group.leaf("conflict", of(2)), handoffs));
        assertThat(Figures.handoffs(handoffs, beside.seen()).count().isExact()).isFalse();
        assertThat(Figures.handoffs(handoffs, beside.seen()).parts()).isEmpty();
        var alone = new Group("all", of(6), Optional.empty(), List.of(handoffs));
        assertThat(Figures.handoffs(handoffs, alone.seen())).isEqualTo(handoffs.seen());
    }

    private static void sound(Group group, Group.Seen seen) {
        if (!seen.count().isExact() || group.count().few()) {
            assertThat(seen.parts()).isEmpty();
            assertThat(seen.days()).isEmpty();
            return;
        }
        assertThat(seen.parts().size()).isIn(0, group.parts().size());
        var line = seen.parts().stream().map(Group.Seen::count).toList();
        var cells = group.parts().stream().map(Group::count).toList();
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i) instanceof Shown.Few)
                assertThat(possible(line, cells, group.count().value(), i)).contains(1L, 2L, 3L, 4L);
            sound(group.parts().get(i), seen.parts().get(i));
        }
    }

    /** Every value the hidden number could have, tried out: the others are at least one, or at least five, and all is known of the rest. */
    private static SortedSet<Long> possible(List<Shown> line, List<Count> cells, long sum, int hidden) {
        var others = new TreeSet<Long>();
        others.add(0L);
        for (int i = 0; i < line.size(); i++) {
            if (i == hidden) continue;
            var next = new TreeSet<Long>();
            for (var soFar : others)
                for (var value : values(line.get(i), cells.get(i), sum))
                    if (soFar + value <= sum) next.add(soFar + value);
            others = next;
        }
        var possible = new TreeSet<Long>();
        for (var rest : others) possible.add(sum - rest);
        possible.retainAll(values(new Shown.Few(), new Count(4, 4), sum));
        return possible;
    }

    private static List<Long> values(Shown shown, Count count, long sum) {
        return switch (shown) {
            case Shown.Exact(var value) -> List.of(value);
            case Shown.Few() -> range(1, Math.max(4, count.value()));
            case Shown.Withheld() -> range(Shown.FEWEST, sum);
        };
    }

    private static List<Long> range(long from, long to) {
        var all = new ArrayList<Long>();
        for (long value = from; value <= to; value++) all.add(value);
        return all;
    }

    private static List<Integer> places(List<Shown> line, Class<?> kind) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < line.size(); i++) if (kind.isInstance(line.get(i))) places.add(i);
        return places;
    }

    private static Optional<Integer> nearest(List<Count> cells, int from) {
        for (int distance = 1; distance < cells.size(); distance++)
            for (int place : new int[] {from + distance, from - distance})
                if (place >= 0 && place < cells.size() && cells.get(place).people() >= Shown.FEWEST)
                    return Optional.of(place);
        return Optional.empty();
    }

    private static Count of(long citizens) {
        return new Count(citizens, citizens);
    }

    /** Mostly one each, and some who have several. */
    private static Arbitrary<Count> counts() {
        var people = Arbitraries.integers().between(0, 9);
        return Combinators.combine(people, Arbitraries.of(0, 0, 0, 1, 3))
                .as((citizens, more) -> new Count(citizens == 0 ? 0 : citizens + more, citizens));
    }

    @Provide
    Arbitrary<List<Count>> lines() {
        return counts().list().ofMaxSize(7);
    }

    @Provide
    Arbitrary<Group> groups() {
        var leaf = counts().map(count -> Group.leaf("leaf", count));
        var middle = leaf.list().ofMinSize(1).ofMaxSize(5).map(parts -> of("middle", parts));
        return middle.list().ofMinSize(1).ofMaxSize(5).map(parts -> of("all", parts));
    }

    private static Group of(String name, List<Group> parts) {
        var value = parts.stream().mapToLong(it -> it.count().value()).sum();
        var people = parts.stream().mapToLong(it -> it.count().people()).sum();
        return new Group(name, new Count(value, Math.min(people, MORE_THAN_ANY)), Optional.empty(), parts);
    }
}
