package dk.enplan.plan.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.fact.Fact;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the published language lets a rule say: its events, their fields, and of what kind each is. */
final class Vocabulary {

    static final Map<String, CelType> ENVELOPE = Map.of(
            "id", SimpleType.STRING,
            "sector", SimpleType.STRING,
            "time", SimpleType.TIMESTAMP,
            "date", SimpleType.STRING,
            "actor", SimpleType.STRING);

    private Vocabulary() {}

    static boolean knows(String event) {
        return Language.FACTS.shapes().containsKey(Language.typeOf(event));
    }

    /** The record it is read into. */
    @SuppressWarnings("unchecked") // every event of the language is a fact
    static Class<? extends Fact> typeOf(String event) {
        return (Class<? extends Fact>) (Class<?>) shape(event).type();
    }

    static Optional<Shape.Field> field(Collection<String> events, String name) {
        return events.stream()
                .filter(Vocabulary::knows)
                .flatMap(event -> shape(event).fields().stream())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** The closed lists that all of these words are in. */
    static List<Set<String>> closedLists(Collection<?> words) {
        return Language.FACTS.shapes().values().stream()
                .flatMap(shape -> shape.fields().stream())
                .filter(field -> field.kind() == Kind.CHOICE)
                .map(Shape.Field::type)
                .distinct()
                .map(type -> Arrays.stream(type.getEnumConstants())
                        .map(choice -> Kind.wireName((Enum<?>) choice))
                        .collect(Collectors.toSet()))
                .filter(list -> list.containsAll(words))
                .toList();
    }

    /** The fields of an event that may be any of these. What two of them type differently is left to the moment of asking. */
    static Map<String, CelType> fields(Collection<String> events) {
        var fields = new LinkedHashMap<String, CelType>();
        for (var event : events)
            if (knows(event))
                for (var field : shape(event).fields())
                    fields.merge(field.name(), type(field), (a, b) -> a.equals(b) ? a : SimpleType.DYN);
        for (var said : List.of("sector", "time", "date")) {
            var type = ENVELOPE.get(said);
            if (type != null) fields.merge(said, type, (a, b) -> a.equals(b) ? a : SimpleType.DYN);
        }
        return fields;
    }

    static CelType typeOf(Object param) {
        return switch (param) {
            case String text -> SimpleType.STRING;
            case Long number -> SimpleType.INT;
            case Boolean yes -> SimpleType.BOOL;
            case List<?> list -> ListType.create(list.isEmpty() ? SimpleType.DYN : typeOf(list.getFirst()));
            case Map<?, ?> map -> MapType.create(SimpleType.STRING, SimpleType.DYN);
            default -> SimpleType.DYN;
        };
    }

    private static Shape<? extends Record> shape(String event) {
        var shape = Language.FACTS.shapes().get(Language.typeOf(event));
        if (shape == null) throw new IllegalStateException(event + " is not in the language");
        return shape;
    }

    private static CelType type(Shape.Field field) {
        var one = type(field.kind());
        return field.list() ? ListType.create(one) : one;
    }

    private static CelType type(Kind kind) {
        return switch (kind) {
            case STRING, TEXT, TAG, UUID_, CITIZEN, DATE, CHOICE -> SimpleType.STRING;
            case DATETIME -> SimpleType.TIMESTAMP;
            case BOOL -> SimpleType.BOOL;
            case INT -> SimpleType.INT;
            // So that hours may be compared with 3 as well as with 3.0.
            case NUMBER, RECORD -> SimpleType.DYN;
        };
    }
}
