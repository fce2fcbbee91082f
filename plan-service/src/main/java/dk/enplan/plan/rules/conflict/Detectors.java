package dk.enplan.plan.rules.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conflicts that can be seen, by the names rules use. */
public final class Detectors {

    private static final Map<String, Detector> BY_NAME = byName(List.of(
            CalendarConflicts.ALL,
            CoherenceConflicts.ALL,
            DemandsConflicts.ALL,
            EffortsConflicts.ALL,
            GoalsConflicts.ALL,
            HouseholdConflicts.ALL,
            PeopleConflicts.ALL));

    private Detectors() {}

    private static Map<String, Detector> byName(List<Map<String, Detector>> chapters) {
        var all = new HashMap<String, Detector>();
        for (var chapter : chapters)
            chapter.forEach((name, detector) -> {
                if (all.put(name, detector) != null)
                    throw new IllegalStateException("two detectors are called " + name);
            });
        return Map.copyOf(all);
    }

    public static Optional<Detector> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
