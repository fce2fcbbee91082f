package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of an exclusive pair: efforts that run, stays that last, or demands that have begun. */
sealed interface ExclusiveSide {

    /** A thing that takes this side now. */
    record Match(ExclusiveSide side, String id, String sector, List<UUID> because, boolean hoursUnknown) {

        boolean same(Match other) {
            return id.equals(other.id()) && side.getClass() == other.side().getClass();
        }
    }

    /** @param fromHours so many hours a week or more */
    record OfEffort(
            Set<String> kinds,
            @Nullable Double fromHours,
            @Nullable Set<String> tags) implements ExclusiveSide {

        @Override
        public Stream<Match> matches(Scene scene, ExclusiveSide other) {
            return scene.plan()
                    .efforts()
                    .running()
                    .filter(effort -> effort.said().kind() != null
                            && kinds.contains(Kind.wireName(effort.said().kind())))
                    .filter(this::tagged)
                    .filter(effort -> enough(effort.said().hoursPerWeek(), other))
                    .map(effort -> match(this, effort.said().effortId(), effort, unknown(effort)));
        }

        private boolean tagged(Item<Efforts.Known, Efforts.Course> effort) {
            return tags == null
                    || RunningEfforts.asStarted(effort)
                            .filter(said -> said.tags() != null
                                    && said.tags().stream().anyMatch(tag -> tags.contains(tag.value())))
                            .isPresent();
        }

        /** Whoever is in hospital can do none of it, so hours that nobody has told are not taken for few. */
        private boolean enough(@Nullable Double hours, ExclusiveSide other) {
            if (fromHours == null) return true;
            return hours == null ? other instanceof OfStay : hours >= fromHours;
        }

        private boolean unknown(Item<Efforts.Known, Efforts.Course> effort) {
            return fromHours != null && effort.said().hoursPerWeek() == null;
        }
    }

    record OfStay(Set<String> kinds) implements ExclusiveSide {

        @Override
        public Stream<Match> matches(Scene scene, ExclusiveSide other) {
            return scene.plan()
                    .stays()
                    .known()
                    .open()
                    .filter(stay -> stay.said().memberId() == null
                            && kinds.contains(Kind.wireName(stay.said().kind())))
                    .map(stay -> match(this, stay.said().stayId(), stay, false));
        }
    }

    record OfDemand(Set<String> kinds) implements ExclusiveSide {

        @Override
        public Stream<Match> matches(Scene scene, ExclusiveSide other) {
            return DemandsNow.begun(scene)
                    .filter(demand -> kinds.contains(Kind.wireName(demand.said().kind())))
                    .map(demand -> match(this, demand.said().demandId(), demand, false));
        }
    }

    /** @param other what they would stand against */
    Stream<Match> matches(Scene scene, ExclusiveSide other);

    private static Match match(ExclusiveSide side, String id, Item<?, ?> item, boolean hoursUnknown) {
        return new Match(side, id, item.origin().sector(), item.origin().because(), hoursUnknown);
    }

    static ExclusiveSide of(Map<?, ?> written) {
        if (written.containsKey("stay")) return new OfStay(words(written, "stay"));
        if (written.containsKey("demand")) return new OfDemand(words(written, "demand"));
        return new OfEffort(
                words(written, "effort"),
                written.get("fromHours") instanceof Number hours ? hours.doubleValue() : null,
                written.containsKey("tags") ? words(written, "tags") : null);
    }

    private static Set<String> words(Map<?, ?> written, String key) {
        var words = (List<?>) Objects.requireNonNull(written.get(key));
        return new HashSet<>(words.stream().map(String::valueOf).toList());
    }

    static Optional<String> wrong(Map<?, ?> written) {
        var named = Stream.of("effort", "stay", "demand")
                .filter(written::containsKey)
                .toList();
        if (named.size() != 1) return Optional.of("each side names one of effort, stay and demand");
        return switch (named.getFirst()) {
            case "stay" ->
                Pairs.only(written, "stay")
                        .or(() -> Pairs.wrong(written, "stay", Param.choices("stay", StayKind.class)));
            case "demand" ->
                Pairs.only(written, "demand")
                        .or(() -> Pairs.wrong(written, "demand", Param.choices("demand", DemandKind.class)));
            default -> wrongEffort(written);
        };
    }

    private static Optional<String> wrongEffort(Map<?, ?> written) {
        return Pairs.only(written, "effort", "fromHours", "tags")
                .or(() -> Pairs.wrong(written, "effort", Param.choices("effort", EffortKind.class)))
                .or(() -> Pairs.wrong(written, "tags", Param.words("tags")))
                .or(() -> !written.containsKey("fromHours") || written.get("fromHours") instanceof Number
                        ? Optional.empty()
                        : Optional.of("fromHours: must be a number"));
    }
}
