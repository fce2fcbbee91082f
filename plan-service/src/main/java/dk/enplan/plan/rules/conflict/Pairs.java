package dk.enplan.plan.rules.conflict;

import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Params;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A list of pairs, each side written in keys and values: how such a parameter is checked, and how it is read. */
record Pairs<S>(S first, S second) {

    /** @param wrong what cannot be read in one side of a pair */
    static Param param(String name, Function<Map<?, ?>, Optional<String>> wrong) {
        return Param.form(name, written -> wrongIn(written, wrong));
    }

    static <S> List<Pairs<S>> of(Params params, String name, Function<Map<?, ?>, S> read) {
        return params.list(name).stream()
                .map(pair -> (List<?>) pair)
                .map(pair -> new Pairs<>(read.apply((Map<?, ?>) pair.get(0)), read.apply((Map<?, ?>) pair.get(1))))
                .toList();
    }

    private static Optional<String> wrongIn(Object written, Function<Map<?, ?>, Optional<String>> wrong) {
        if (!(written instanceof List<?> pairs)) return Optional.of("must be a list of pairs");
        return pairs.stream().flatMap(pair -> wrongInPair(pair, wrong).stream()).findFirst();
    }

    private static Optional<String> wrongInPair(Object pair, Function<Map<?, ?>, Optional<String>> wrong) {
        if (!(pair instanceof List<?> sides)
                || sides.size() != 2
                || !sides.stream().allMatch(Map.class::isInstance))
            return Optional.of("each pair has two sides of keys and values");
        return sides.stream()
                .flatMap(side -> wrong.apply((Map<?, ?>) side).stream())
                .findFirst();
    }

    /** A key that nobody reads would be a wish that nobody hears. */
    static Optional<String> only(Map<?, ?> side, String... keys) {
        var unknown = new TreeSet<String>();
        side.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        unknown.removeAll(Set.of(keys));
        return unknown.stream().findFirst().map(key -> "unknown key '" + key + "'");
    }

    static Optional<String> wrong(Map<?, ?> side, String key, Param as) {
        var value = side.get(key);
        return value == null ? Optional.empty() : as.wrong().apply(value).map(why -> key + ": " + why);
    }
}
