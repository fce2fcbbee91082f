package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Occasions on which sectors sat together: a meeting, or a look at the plan. */
final class Gatherings {

    /** The parameter that says which meetings are such an occasion. */
    static final Param KINDS = Param.words("meetingKinds");

    private Gatherings() {}

    /** The sectors that were there, each time since this was said. */
    static Stream<Set<String>> after(Scene scene, Saying<?> said) {
        return Stream.of(
                        since(
                                scene,
                                said,
                                Meeting.Held.class,
                                held -> scene.params().has(KINDS.name(), held.kind()) ? held.sectors() : List.of()),
                        since(scene, said, OnePlan.Reviewed.class, OnePlan.Reviewed::sectors),
                        since(scene, said, OnePlan.Revised.class, OnePlan.Revised::sectors))
                .flatMap(met -> met)
                .filter(met -> !met.isEmpty());
    }

    private static <F extends Fact> Stream<Set<String>> since(
            Scene scene, Saying<?> said, Class<F> type, Function<F, List<Tag>> sectors) {
        return scene.history()
                .all(type)
                .takeWhile(met -> met.after(said))
                .map(met -> sectors.apply(met.said()).stream().map(Tag::value).collect(Collectors.toSet()));
    }
}
