package dk.enplan.contracts;

import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.erasure.Erasure;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.flag.FlagNews;
import dk.enplan.contracts.receipt.Receipt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All the events of one sealed family of families, read from and written to CloudEvents in structured JSON.
 * A new event is a new record: nothing here knows them by name.
 */
public final class Language<D> {

    public static final Language<Fact> FACTS = new Language<>(Fact.class);
    public static final Language<Receipt> RECEIPTS = new Language<>(Receipt.class);
    public static final Language<FlagNews> FLAGS = new Language<>(FlagNews.class);
    public static final Language<Erasure> ERASURES = new Language<>(Erasure.class);

    private static final Shape<Envelope> ENVELOPE = Shape.of(Envelope.class);
    // The same key twice is two answers to one question; what follows the document is not part of it.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A number we do not know the meaning of is passed on to the last digit.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final SortedMap<String, Shape<? extends Record>> shapes = new TreeMap<>();
    private final Map<Class<?>, String> types = new HashMap<>();

    private Language(Class<D> family) {
        collect(family);
    }

    /** {@code effort.started} travels as {@code dk.enplan.effort.started.v1}. */
    public static String typeOf(String name) {
        return "dk.enplan." + name + ".v1";
    }

    public SortedMap<String, Shape<? extends Record>> shapes() {
        return Collections.unmodifiableSortedMap(shapes);
    }

    public String typeOf(D data) {
        return typeOf(data.getClass());
    }

    public String typeOf(Class<?> record) {
        var type = types.get(record);
        if (type == null) throw new IllegalArgumentException(record.getName() + " is not in this language");
        return type;
    }

    /** The tree of a text that may be anything at all; nothing when it is not JSON. */
    public static Optional<JsonNode> parse(String text) {
        try {
            var node = JSON.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JacksonException | NumberFormatException notJson) {
            // The latter for a number whose exponent itself is too large: the parser does not expect one.
            return Optional.empty();
        }
    }

    public Reading<CloudEvent<D>> read(String json) {
        return parse(json)
                .map(node -> read(node, json))
                .orElseGet(() -> new Reading.Wrong<>(
                        List.of(new FieldProblem("", Fault.WRONG_TYPE, "must be well-formed JSON"))));
    }

    /** Reads again what was read once and kept. If that fails, it is no bad message but a broken history. */
    public CloudEvent<D> kept(String json) {
        return understood(read(json));
    }

    /** The same, where it stood inside of something else that was read. */
    public CloudEvent<D> kept(JsonNode node) {
        return understood(read(node));
    }

    private static <E> E understood(Reading<E> reading) {
        if (reading instanceof Reading.Understood<E>(var event)) return event;
        throw new IllegalStateException("history is broken: an event that was kept can no longer be read");
    }

    public Reading<CloudEvent<D>> read(JsonNode node) {
        return read(node, node.toString());
    }

    private Reading<CloudEvent<D>> read(JsonNode node, String json) {
        var problems = new ArrayList<FieldProblem>();
        var envelope = sort(ENVELOPE.read(node), "", problems);
        if (node.isObject()) frame(node, problems);
        var type = envelope == null ? typeIn(node) : envelope.type();
        var shape = type == null ? null : shapes.get(type);
        if (shape == null) return unheard(envelope, json, problems);
        var data = sort(shape.read(node.path("data")), "data", problems);
        if (envelope == null || data == null || !problems.isEmpty()) return new Reading.Wrong<>(problems);
        @SuppressWarnings("unchecked") // the shapes were collected from D's own records
        var understood = (D) data;
        return new Reading.Understood<>(new CloudEvent<>(envelope, understood, json));
    }

    /** Reads data of one event without an envelope, as a sector's own door receives it. */
    public <R extends Record> Reading<R> readData(Class<R> record, JsonNode node) {
        @SuppressWarnings("unchecked") // filed under its own class
        var shape = (Shape<R>) Objects.requireNonNull(shapes.get(typeOf(record)));
        return shape.read(node);
    }

    public CloudEvent<D> write(Envelope envelope, D data) {
        var node = JsonNodeFactory.instance.objectNode().put("specversion", "1.0");
        node.setAll(ENVELOPE.write(envelope)).put("datacontenttype", "application/json");
        node.set("data", writeData(data));
        return new CloudEvent<>(envelope, data, node.toString());
    }

    public ObjectNode writeData(D data) {
        @SuppressWarnings("unchecked") // filed under its own class
        var shape = (Shape<Record>) Objects.requireNonNull(shapes.get(typeOf(data)));
        return shape.write((Record) data);
    }

    private static void frame(JsonNode node, List<FieldProblem> problems) {
        if (!node.path("specversion").isString()
                || !node.path("specversion").stringValue().equals("1.0"))
            problems.add(new FieldProblem("specversion", Fault.NOT_ALLOWED, "must be \"1.0\""));
        var content = node.path("datacontenttype");
        if (!content.isMissingNode()
                && !(content.isString() && content.stringValue().startsWith("application/json")))
            problems.add(new FieldProblem("datacontenttype", Fault.NOT_ALLOWED, "must be application/json or absent"));
    }

    private Reading<CloudEvent<D>> unheard(@Nullable Envelope envelope, String json, List<FieldProblem> problems) {
        return envelope == null || !problems.isEmpty()
                ? new Reading.Wrong<>(problems)
                : new Reading.Unheard<>(envelope, json);
    }

    private static @Nullable String typeIn(JsonNode node) {
        return node.path("type").isString() ? node.path("type").stringValue() : null;
    }

    private static <T> @Nullable T sort(Reading<T> reading, String under, List<FieldProblem> problems) {
        return switch (reading) {
            case Reading.Understood<T>(var value) -> value;
            case Reading.Unheard<T> unheard -> throw new IllegalStateException("a record has its type");
            case Reading.Wrong<T>(var wrong) -> {
                wrong.forEach(problem -> problems.add(
                        under.isEmpty()
                                ? problem
                                : problem.field().isEmpty()
                                        ? new FieldProblem(under, problem.fault(), problem.says())
                                        : problem.under(under)));
                yield null;
            }
        };
    }

    private void collect(Class<?> family) {
        if (family.isRecord()) {
            var wire = family.getAnnotation(Wire.class);
            if (wire == null) throw new IllegalStateException(family.getName() + " has no name on the wire");
            var type = typeOf(wire.value());
            types.put(family, type);
            if (shapes.put(type, Shape.of(family.asSubclass(Record.class))) != null)
                throw new IllegalStateException(type + " names two records");
        } else {
            for (var member : family.getPermittedSubclasses()) collect(member);
        }
    }
}
