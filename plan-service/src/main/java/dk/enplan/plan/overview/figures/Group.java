package dk.enplan.plan.overview.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A number and the numbers it is made of, before anybody may see them.
 *
 * @param days how long they have lasted, where that is counted
 */
record Group(String name, Count count, Optional<Days> days, List<Group> parts) {

    /** @param longest an age of one of at least five, and nobody's name */
    public record Days(long median, long longest) {}

    /** The same as it may be shown. */
    record Seen(String name, Shown count, Optional<Days> days, List<Seen> parts) {

        static Seen nothing(String name, Shown hidden) {
            return new Seen(name, hidden, Optional.empty(), List.of());
        }

        private boolean whole() {
            return count.isExact() && parts.stream().allMatch(Seen::whole);
        }
    }

    Group {
        parts = List.copyOf(parts);
    }

    static Group leaf(String name, Count count) {
        return new Group(name, count, Optional.empty(), List.of());
    }

    /** Nobody's total is known but what is shown here. */
    Seen seen() {
        return seen(count.alone());
    }

    /**
     * What is made of a hidden number stays hidden, so that each hidden one is part of one sum only; and parts that cannot be hidden are not named. How long they have lasted is
     * said where all of them are shown: the longest of all, where it is nobody's in a shown part, is somebody's in a hidden one.
     */
    private Seen seen(Shown shown) {
        if (!shown.isExact()) return Seen.nothing(name, shown);
        var possible = Line.of(parts.stream().map(Group::count).toList());
        if (possible.isEmpty()) return new Seen(name, shown, Optional.empty(), List.of());
        var line = possible.get();
        var inside = IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).seen(line.get(i)))
                .toList();
        return new Seen(name, shown, inside.stream().allMatch(Seen::whole) ? days : Optional.empty(), inside);
    }
}
