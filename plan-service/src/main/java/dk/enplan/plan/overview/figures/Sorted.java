package dk.enplan.plan.overview.figures;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Counted as a whole, by a name, and within that by another: in the order of their names, which tells nothing of their size. */
final class Sorted {

    private static final String ALL = "all";

    private final boolean lasting;
    private final Tallied whole = new Tallied();
    private final SortedMap<String, Tallied> outer = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Tallied>> inner = new TreeMap<>();

    /** @param lasting what is counted has lasted some days */
    Sorted(boolean lasting) {
        this.lasting = lasting;
    }

    void add(UUID citizen, String name, String within, long days) {
        whole.add(citizen, days);
        outer.computeIfAbsent(name, it -> new Tallied()).add(citizen, days);
        inner.computeIfAbsent(name, it -> new TreeMap<>())
                .computeIfAbsent(within, it -> new Tallied())
                .add(citizen, days);
    }

    Group group() {
        return group(
                ALL,
                whole,
                outer.entrySet().stream()
                        .map(it -> group(
                                it.getKey(),
                                it.getValue(),
                                inner.getOrDefault(it.getKey(), new TreeMap<>()).entrySet().stream()
                                        .map(part -> group(part.getKey(), part.getValue(), List.of()))
                                        .toList()))
                        .toList());
    }

    private Group group(String name, Tallied tallied, List<Group> parts) {
        var count = tallied.count();
        return new Group(
                name, count, lasting && count.value() > 0 ? Optional.of(tallied.days()) : Optional.empty(), parts);
    }
}
