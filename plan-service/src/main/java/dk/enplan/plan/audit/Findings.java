package dk.enplan.plan.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found: all of it counted, the first of it listed. */
final class Findings {

    static final int MOST_LISTED = 100;

    private final Map<Finding.Kind, Long> counted = new EnumMap<>(Finding.Kind.class);
    private final List<Finding> listed = new ArrayList<>();

    void add(Finding found) {
        add(found, 1);
    }

    /** One sentence for several of them. */
    void add(Finding found, long many) {
        counted.merge(found.kind(), many, Long::sum);
        if (listed.size() < MOST_LISTED) listed.add(found);
    }

    boolean none() {
        return counted.isEmpty();
    }

    Map<Finding.Kind, Long> counted() {
        return new EnumMap<>(counted);
    }

    List<Finding> listed() {
        return List.copyOf(listed);
    }
}
