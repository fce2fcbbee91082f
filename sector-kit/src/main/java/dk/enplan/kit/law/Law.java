package dk.enplan.kit.law;

import dk.enplan.contracts.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a sector will not let itself say: its model decides on what it has told about the citizen so far. */
@FunctionalInterface
public interface Law {

    /** Why it may not be said, and what to do instead. */
    sealed interface Objection {

        String says();

        /** It does not fit what was told before. */
        record Clash(String code, String says) implements Objection {}

        /** It could not be said at any time: this field does not fit the sector, or another field. */
        record Unfit(String field, String says) implements Objection {}
    }

    Optional<Objection> objection(List<Said> soFar, Said next);

    static Optional<Objection> clash(String code, String says) {
        return Optional.of(new Objection.Clash(code, says));
    }

    static Optional<Objection> unfit(String field, String says) {
        return Optional.of(new Objection.Unfit(field, says));
    }

    /** For a sector that has only some of the kinds there are. */
    static <E extends Enum<E>> Optional<Objection> oneOf(String field, Set<E> allowed, E value) {
        if (allowed.contains(value)) return none();
        return unfit(
                field, "must be one of " + allowed.stream().map(Kind::wireName).collect(Collectors.joining(", ")));
    }

    static Optional<Objection> hoursPerWeek(@Nullable Double hours) {
        return hours == null || (hours >= 0 && hours <= 168)
                ? none()
                : unfit("hoursPerWeek", "must lie between 0 and 168");
    }

    static Optional<Objection> none() {
        return Optional.empty();
    }
}
