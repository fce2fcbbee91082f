package dk.enplan.plan.rules.conflict;

import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two things at the same time, of which a municipality has said that one person cannot do both. */
final class ExclusivePairs implements Detector {

    private static final String PAIRS = "pairs";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Pairs.param(PAIRS, ExclusiveSide::wrong));
    }

    @Override
    public Set<String> fills() {
        return Set.of("firstSector", "secondSector");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var seen = new LinkedHashMap<List<String>, Sight>();
        for (var pair : Pairs.of(scene.params(), PAIRS, ExclusiveSide::of)) look(scene, pair, seen);
        return List.copyOf(seen.values());
    }

    /** Two things that two pairs exclude are one conflict. */
    private static void look(Scene scene, Pairs<ExclusiveSide> pair, Map<List<String>, Sight> seen) {
        var others = pair.second().matches(scene, pair.first()).toList();
        if (others.isEmpty()) return;
        pair.first()
                .matches(scene, pair.second())
                .forEach(one -> others.stream()
                        .filter(other -> !one.same(other))
                        .forEach(other -> {
                            var sight = sight(one, other);
                            seen.putIfAbsent(sight.cause(), sight);
                        }));
    }

    private static Sight sight(ExclusiveSide.Match one, ExclusiveSide.Match other) {
        return Sight.of(Stream.of(one.id(), other.id()).sorted().toList())
                .step(0)
                .because(one.because())
                .because(other.because())
                .unknownIf(one.hoursUnknown() || other.hoursUnknown(), "hoursPerWeek")
                .fill("firstSector", one.sector())
                .fill("secondSector", other.sector());
    }
}
