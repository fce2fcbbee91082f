package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.Capacity;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Segment;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each sector holds to be so, of one field: its latest word that says anything of it. */
record SectorViews(String field, List<View> bySector) {

    record View(Object value, Saying<?> said) {
        String sector() {
            return said.sector();
        }
    }

    SectorViews {
        bySector = List.copyOf(bySector);
    }

    static Stream<SectorViews> all(Scene scene) {
        var days = scene.params().number(SectorsContradict.FACT_DAYS);
        var capacity = latest(scene, scene.history().all(Capacity.Declared.class), Capacity.Declared::maxHoursPerWeek);
        var inForce = capacity.stream().filter(view -> inForce(scene, view)).toList();
        var suited = latest(
                scene,
                scene.history()
                        .all(Segment.Reassessed.class)
                        .takeWhile(saying -> scene.today().recent(saying.on(), days)),
                Segment.Reassessed::suited);
        var barriers = scene.plan()
                .barriers()
                .standing()
                .map(barrier -> new SectorViews(
                        "severity", severities(scene, barrier.said().barrierId())));
        return Stream.concat(
                Stream.of(new SectorViews("maxHoursPerWeek", inForce), new SectorViews("suited", List.copyOf(suited))),
                barriers);
    }

    private static boolean inForce(Scene scene, View view) {
        return view.said().said() instanceof Capacity.Declared declared && InForce.holds(scene, declared.until());
    }

    /** What was said of a barrier that was removed since is said of another time. */
    private static List<View> severities(Scene scene, String barrierId) {
        var removed = scene.history().latest(Barrier.Removed.class, "barrierId", barrierId);
        var named = scene.history()
                .about(Barrier.Named.class, "barrierId", barrierId)
                .takeWhile(saying -> removed.map(saying::after).orElse(true));
        return List.copyOf(latest(scene, named, Barrier.Named::severity));
    }

    private static <F extends Fact> Collection<View> latest(
            Scene scene, Stream<Saying<F>> newestFirst, Function<F, @Nullable Object> field) {
        var bySector = new LinkedHashMap<String, View>();
        newestFirst
                .filter(saying ->
                        !scene.params().words(SectorsContradict.NOT_SECTORS).contains(saying.sector()))
                .forEach(saying -> {
                    var value = field.apply(saying.said());
                    if (value != null) bySector.putIfAbsent(saying.sector(), new View(value, saying));
                });
        return bySector.values();
    }
}
