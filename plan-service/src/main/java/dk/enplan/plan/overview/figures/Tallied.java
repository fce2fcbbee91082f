package dk.enplan.plan.overview.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Counts, and remembers as many people as it takes to know that they are not few. */
final class Tallied {

    private final UUID[] people = new UUID[Shown.FEWEST];
    private final List<Long> days = new ArrayList<>();
    private int known;
    private long value;

    void add(UUID citizen) {
        value++;
        if (known == people.length) return;
        for (int i = 0; i < known; i++) if (people[i].equals(citizen)) return;
        people[known++] = citizen;
    }

    void add(UUID citizen, long lasted) {
        add(citizen);
        days.add(lasted);
    }

    Count count() {
        return new Count(value, known);
    }

    /** Of something that has lasted. */
    Group.Days days() {
        var sorted = days.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Group.Days(sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
    }
}
