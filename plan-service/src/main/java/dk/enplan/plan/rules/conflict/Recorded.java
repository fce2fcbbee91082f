package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Language;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of event that two sectors need not both record, as a rule lists it.
 *
 * @param same the fields by which two are the same
 * @param needs those of them without which nothing can be compared
 * @param days how far apart they are at most
 */
record Recorded(String event, List<String> same, List<String> needs, long days) {

    private static final Set<String> KEYS = Set.of("event", "same", "needs", "days");

    Recorded {
        same = List.copyOf(same);
        needs = List.copyOf(needs);
    }

    static Recorded of(Object written) {
        var form = (Map<?, ?>) written;
        return new Recorded(
                String.valueOf(form.get("event")),
                fields(form.get("same")),
                fields(form.get("needs")),
                ((Number) Objects.requireNonNull(form.get("days"))).longValue());
    }

    @SuppressWarnings("unchecked") // every event of the language is a fact
    Class<? extends Fact> type() {
        return (Class<? extends Fact>)
                (Class<?>) Objects.requireNonNull(shape(event)).type();
    }

    /** What is wrong with the whole list, as it is written. */
    static Optional<String> wrong(Object written) {
        if (!(written instanceof List<?> facts)) return Optional.of("must be a list of events");
        return facts.stream().flatMap(fact -> wrongIn(fact).stream()).findFirst();
    }

    private static Optional<String> wrongIn(Object fact) {
        if (!(fact instanceof Map<?, ?> form)) return Optional.of("must hold keys and values");
        for (var key : form.keySet())
            if (!KEYS.contains(String.valueOf(key))) return Optional.of("unknown key '" + key + "'");
        if (!(form.get("event") instanceof String event)) return Optional.of("'event' is missing");
        var shape = shape(event);
        if (shape == null) return Optional.of("unknown event '" + event + "'");
        if (!words(form.get("same")) || !words(form.get("needs")))
            return Optional.of("'same' and 'needs' must be lists of fields");
        if (!wholeNumber(form.get("days"))) return Optional.of("'days' must be a whole number");
        var known = shape.fields().stream().map(Shape.Field::name).toList();
        return Stream.concat(fields(form.get("same")).stream(), fields(form.get("needs")).stream())
                .filter(field -> !known.contains(field))
                .findFirst()
                .map(field -> event + " has no field '" + field + "'");
    }

    private static boolean words(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private static boolean wholeNumber(@Nullable Object value) {
        return (value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0;
    }

    private static List<String> fields(@Nullable Object value) {
        var fields = new ArrayList<String>();
        if (value instanceof List<?> list) for (var field : list) fields.add(String.valueOf(field));
        return fields;
    }

    private static @Nullable Shape<? extends Record> shape(String event) {
        return Language.FACTS.shapes().get(Language.typeOf(event));
    }
}
