package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Statement;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sectors tell the citizen different things, or hold different facts about the same, and have not met since. */
final class SectorsContradict implements Detector {

    static final String NOT_SECTORS = "notSectors";
    static final String FACT_DAYS = "factDays";
    private static final String TOPICS = "topics";
    private static final String SECTORS = "sectors";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.words(TOPICS),
                Param.number(SECTORS),
                Param.number(FACT_DAYS),
                Param.words(NOT_SECTORS),
                Gatherings.KINDS);
    }

    @Override
    public Set<String> fills() {
        return Set.of(SECTORS);
    }

    @Override
    public List<Sight> look(Scene scene) {
        var byCause = new LinkedHashMap<List<String>, Sight>();
        Stream.concat(told(scene), held(scene))
                .forEach(sight -> byCause.merge(sight.cause(), sight, (one, other) -> one.because(other.because())));
        return List.copyOf(byCause.values());
    }

    /** What somebody said of it. */
    private static Stream<Sight> told(Scene scene) {
        var enough = scene.params().number(SECTORS);
        return scene.history()
                .all(Statement.Recorded.class)
                .filter(statement -> scene.params().has(TOPICS, statement.said().topic()))
                .flatMap(statement -> {
                    var named = named(statement.said().sectors());
                    if (!named.isEmpty() && named.size() < enough
                            || Gatherings.after(scene, statement)
                                    .anyMatch(met -> named.isEmpty() ? met.size() >= enough : met.containsAll(named)))
                        return Stream.empty();
                    var sight = named.isEmpty()
                            ? Sight.of(statement.id().toString()).unknown(SECTORS)
                            : Sight.of(List.copyOf(named)).fill(SECTORS, List.copyOf(named));
                    return Stream.of(sight.step(0).because(statement));
                });
    }

    private static Set<String> named(@Nullable Collection<Tag> sectors) {
        return sectors == null
                ? Set.of()
                : sectors.stream().map(Tag::value).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the sectors themselves have on record. */
    private static Stream<Sight> held(Scene scene) {
        return SectorViews.all(scene).flatMap(views -> {
            var sights = Stream.<Sight>builder();
            var seen = new HashSet<String>();
            for (var one : views.bySector())
                for (var other : views.bySector()) {
                    var pair = Stream.of(one.sector(), other.sector()).sorted().toList();
                    if (one.value().equals(other.value()) || !seen.add(String.join(" ", pair))) continue;
                    var later = one.said().after(other.said()) ? one : other;
                    if (Gatherings.after(scene, later.said()).anyMatch(met -> met.containsAll(pair))) continue;
                    sights.add(Sight.of(views.field(), pair.getFirst(), pair.getLast())
                            .step(0)
                            .because(one.said(), other.said())
                            .fill(SECTORS, pair));
                }
            return sights.build();
        });
    }
}
