package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Params;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Many areas of life are open, with several owners, and nobody is there to hold the threads. */
final class AreasWithoutCoordinator implements Detector {

    private static final String AREAS = "areas";
    private static final String OWNERS = "owners";
    private static final String AREA_OF = "areaOf";
    private static final String OWNER_OF = "ownerOf";

    /** Something that is open: the area of life it belongs to, who has it, and what it rests on. */
    private record Open(String area, String owner, Item<?, ?> item) {}

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(AREAS),
                Param.number(OWNERS),
                Param.form(AREA_OF, AreasWithoutCoordinator::wrong),
                Param.form(OWNER_OF, AreasWithoutCoordinator::wrong));
    }

    private static Optional<String> wrong(Object value) {
        return value instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance)
                ? Optional.empty()
                : Optional.of("must hold words, each with its word");
    }

    @Override
    public Set<String> fills() {
        return Set.of(AREAS, OWNERS);
    }

    @Override
    public List<Sight> look(Scene scene) {
        var open = open(scene).toList();
        var areas = open.stream().map(Open::area).distinct().count();
        var owners = open.stream().map(Open::owner).distinct().count();
        var params = scene.params();
        if (areas < params.number(AREAS)
                || owners < params.number(OWNERS)
                || PeopleNow.present(scene, Role.COORDINATOR)) return List.of();
        var sight = Sight.of(scene.plan().citizen().toString())
                .step(0)
                .fill(AREAS, areas)
                .fill(OWNERS, owners);
        for (var it : open) sight = sight.because(it.item());
        return List.of(sight);
    }

    private static Stream<Open> open(Scene scene) {
        var plan = scene.plan();
        var params = scene.params();
        return Stream.of(
                        plan.concerns().open().map(it -> {
                            var area = area(params, it.said().kind());
                            var asked = it.said().suggestedOwner();
                            return new Open(area, asked == null ? usual(params, area, it) : asked.value(), it);
                        }),
                        plan.barriers().standing().map(it -> {
                            var area = area(params, it.said().kind());
                            return new Open(area, usual(params, area, it), it);
                        }),
                        GoalsNow.openForCitizen(scene).map(it -> {
                            var area = Kind.wireName(it.said().domain());
                            return new Open(area, GoalsNow.byCitizen(it) ? usual(params, area, it) : sector(it), it);
                        }),
                        plan.efforts().running().flatMap(it -> {
                            Domain domain = it.said().started() == null
                                    ? null
                                    : it.said().started().domain();
                            return Stream.ofNullable(domain)
                                    .map(known -> new Open(Kind.wireName(known), sector(it), it));
                        }))
                .flatMap(each -> each);
    }

    /** A kind that is no area of life, and that nobody has placed in one, is an area of its own. */
    private static String area(Params params, Tag kind) {
        return params.wordByWord(AREA_OF).getOrDefault(kind.value(), kind.value());
    }

    private static String usual(Params params, String area, Item<?, ?> item) {
        return params.wordByWord(OWNER_OF).getOrDefault(area, sector(item));
    }

    private static String sector(Item<?, ?> item) {
        return item.origin().sector();
    }
}
