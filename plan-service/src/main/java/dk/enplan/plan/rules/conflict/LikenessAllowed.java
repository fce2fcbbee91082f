package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Params;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two efforts that may well look alike: the two sides of a pair, in either order. */
record LikenessAllowed(Pairs<Side> pair) {

    private static final String NAME = "whitelist";

    /** Without a kind any kind is meant, without tags any effort. */
    private record Side(@Nullable String kind, @Nullable Set<String> tags) {

        static Side of(Map<?, ?> written) {
            return new Side(
                    (String) written.get("kind"),
                    written.get("tags") instanceof List<?> tags
                            ? new HashSet<>(tags.stream().map(String::valueOf).toList())
                            : null);
        }

        /** A kind that does not exist would never match, and nobody would notice. */
        static Optional<String> wrong(Map<?, ?> written) {
            var kind = Param.choices("kind", EffortKind.class);
            return Pairs.only(written, "kind", "tags")
                    .or(() -> Optional.ofNullable(written.get("kind"))
                            .flatMap(one -> kind.wrong().apply(List.of(one))))
                    .or(() -> Pairs.wrong(written, "tags", Param.words("tags")));
        }

        boolean matches(Effort.Started effort) {
            return (kind == null || kind.equals(Kind.wireName(effort.kind())))
                    && (tags == null
                            || (effort.tags() != null
                                    && effort.tags().stream().anyMatch(tag -> tags.contains(tag.value()))));
        }
    }

    static Param param() {
        return Pairs.param(NAME, Side::wrong);
    }

    static List<LikenessAllowed> of(Params params) {
        return Pairs.of(params, NAME, Side::of).stream()
                .map(LikenessAllowed::new)
                .toList();
    }

    boolean allows(Effort.Started one, Effort.Started other) {
        return (pair.first().matches(one) && pair.second().matches(other))
                || (pair.first().matches(other) && pair.second().matches(one));
    }
}
