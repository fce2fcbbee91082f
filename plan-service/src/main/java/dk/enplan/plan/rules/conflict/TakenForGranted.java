package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What active demands and running efforts take for granted: that somebody gets up early, reads, stands a whole day. */
final class TakenForGranted {

    /**
     * @param of the demand or effort
     * @param since what told of it first, and has not been told otherwise since
     */
    record Assumption(String of, Tag tag, String sector, Saying<?> since, List<UUID> because) {}

    private TakenForGranted() {}

    static List<Assumption> in(Scene scene) {
        return Stream.concat(ofDemands(scene), ofEfforts(scene)).toList();
    }

    private static Stream<Assumption> ofDemands(Scene scene) {
        return DemandsNow.active(scene)
                .filter(demand -> demand.said().assumes() != null)
                .flatMap(demand -> assumptions(
                        demand.said().demandId(),
                        demand,
                        Objects.requireNonNull(demand.said().assumes()),
                        () -> scene.history()
                                .about(Demand.class, "demandId", demand.said().demandId())
                                .takeWhile(saying -> !DemandsNow.over(saying.said())),
                        said -> said instanceof Demand.Imposed imposed ? imposed.assumes() : null));
    }

    private static Stream<Assumption> ofEfforts(Scene scene) {
        return scene.plan().efforts().running().flatMap(effort -> {
            var id = effort.said().effortId();
            var started = effort.said().started();
            if (started == null || started.tags() == null) return Stream.empty();
            return assumptions(
                    id,
                    effort,
                    started.tags(),
                    () -> scene.history()
                            .about(Effort.class, "effortId", id)
                            .takeWhile(saying -> !(saying.said() instanceof Effort.Ended)),
                    said -> said instanceof Effort.Started it ? it.tags() : null);
        });
    }

    private static <F extends Fact> Stream<Assumption> assumptions(
            String of,
            Item<?, ?> item,
            List<Tag> tags,
            Supplier<Stream<Saying<F>>> newestFirst,
            Function<F, @Nullable List<Tag>> carried) {
        return tags.stream()
                .distinct()
                .flatMap(tag -> Spell.begin(
                        newestFirst.get().filter(saying -> carried.apply(saying.said()) != null),
                        said -> !Objects.requireNonNull(carried.apply(said)).contains(tag))
                        // Begun again without a word about it: what was taken for granted the last time still is.
                        .or(() -> newestFirst.get().findFirst())
                        .map(since -> new Assumption(
                                of,
                                tag,
                                item.origin().sector(),
                                since,
                                item.origin().because()))
                        .stream());
    }
}
