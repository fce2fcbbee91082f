package dk.enplan.contracts;

import dk.enplan.contracts.FieldProblem.Fault;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of one record on the wire, taken from the record itself: the record is the contract, and this is the
 * only place that looks at one from outside. Reading names every field that is wrong, not just the first.
 */
public final class Shape<R extends Record> {

    /** One field: its name on the wire, its kind, whether it may be absent. */
    public record Field(String name, Kind kind, boolean optional, boolean list, Class<?> type) {}

    /** Looking at a record from outside is slow, and it never changes. */
    private static final ClassValue<Shape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
            return new Shape<>(type.asSubclass(Record.class));
        }
    };

    private final Class<R> type;
    private final List<RecordComponent> components;
    private final List<Field> fields;
    private final Constructor<R> constructor;

    private Shape(Class<R> type) {
        this.type = type;
        this.components = Arrays.asList(type.getRecordComponents());
        this.fields = components.stream().map(Shape::field).toList();
        this.constructor = constructor();
    }

    @SuppressWarnings("unchecked") // the shape of a class is filed under that class
    public static <R extends Record> Shape<R> of(Class<R> type) {
        return (Shape<R>) SHAPES.get(type);
    }

    public Class<R> type() {
        return type;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Reads the fields this record has, and leaves every other field of the node alone. */
    public Reading<R> read(JsonNode node) {
        if (!node.isObject())
            return new Reading.Wrong<>(List.of(new FieldProblem("", Fault.WRONG_TYPE, "must be a JSON object")));
        var problems = new ArrayList<FieldProblem>();
        var values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) values[i] = value(fields.get(i), node, problems);
        return problems.isEmpty() ? new Reading.Understood<>(construct(values)) : new Reading.Wrong<>(problems);
    }

    public ObjectNode write(R value) {
        var node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var part = part(components.get(i), value);
            if (part == null) continue;
            if (field.list()) {
                var array = node.putArray(field.name());
                ((List<?>) part).forEach(item -> array.add(field.kind().write(item)));
            } else {
                node.set(field.name(), field.kind().write(part));
            }
        }
        return node;
    }

    /** Said again: what the later one carries, and for the rest what the earlier one carried. */
    public R updated(R before, R now) {
        var values = components.stream()
                .map(component -> {
                    var said = part(component, now);
                    return said == null ? part(component, before) : said;
                })
                .toArray();
        return construct(values);
    }

    private static @Nullable Object value(Field field, JsonNode whole, List<FieldProblem> problems) {
        var node = whole.get(field.name());
        if (node == null || node.isNull()) {
            if (!field.optional()) problems.add(new FieldProblem(field.name(), Fault.MISSING, "is required"));
            return null;
        }
        if (!field.list()) return one(field, field.name(), node, problems);
        if (!node.isArray()) {
            problems.add(new FieldProblem(field.name(), Fault.WRONG_TYPE, "must be a JSON array"));
            return null;
        }
        var items = new ArrayList<@Nullable Object>();
        for (int i = 0; i < node.size(); i++)
            items.add(one(field, field.name() + "[" + i + "]", node.get(i), problems));
        return items.contains(null) ? null : items;
    }

    private static @Nullable Object one(Field field, String name, JsonNode node, List<FieldProblem> problems) {
        return switch (field.kind().read(node, field.type())) {
            case Reading.Understood<Object>(var value) -> value;
            case Reading.Unheard<Object> unheard -> throw new IllegalStateException("a field has no type of its own");
            case Reading.Wrong<Object>(var wrong) -> {
                wrong.forEach(problem -> problems.add(
                        problem.field().isEmpty()
                                ? new FieldProblem(name, problem.fault(), problem.says())
                                : problem.under(name)));
                yield null;
            }
        };
    }

    private static Field field(RecordComponent component) {
        var wire = component.getAnnotation(Wire.class);
        var list = component.getType() == List.class;
        var type = list
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Field(wire == null ? component.getName() : wire.value(), Kind.of(type), optional, list, type);
    }

    private static @Nullable Object part(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read " + component, broken);
        }
    }

    private Constructor<R> constructor() {
        try {
            return type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException broken) {
            throw new IllegalStateException("cannot build " + type.getSimpleName(), broken);
        }
    }

    private R construct(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException broken) {
            throw new IllegalStateException("cannot build " + type.getSimpleName(), broken);
        }
    }
}
