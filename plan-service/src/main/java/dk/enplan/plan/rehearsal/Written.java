package dk.enplan.plan.rehearsal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A part of a file and the line it stands on. Everything wrong with it is gathered, so that a writer sees all of it at once. */
final class Written {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9]\\d{0,17})");

    private static final int DEEPEST = 20;

    private final Node node;
    private final List<Problem> problems;
    private final Map<String, Node> parts = new LinkedHashMap<>();
    private final Map<String, Integer> keys = new LinkedHashMap<>();

    Written(Node node, List<Problem> problems) {
        this.node = node;
        this.problems = problems;
        if (node instanceof MappingNode map) map.getValue().forEach(it -> key(it.getKeyNode(), it.getValueNode()));
    }

    private void key(Node key, Node value) {
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (keys.put(name, line(key)) != null) wrong(line(key), "'" + name + "' is said twice");
        if (!value.getTag().equals(Tag.NULL)) parts.put(name, value);
    }

    /** Whether it holds keys and values; that it does not is noted. */
    boolean holdsKeys(String what) {
        if (!(node instanceof MappingNode)) wrong(what + " must hold keys and values");
        return node instanceof MappingNode;
    }

    void only(Set<String> known) {
        keys.forEach((key, line) -> {
            if (!known.contains(key)) wrong(line, "unknown key '" + key + "'");
        });
    }

    void needs(String... wanted) {
        for (var key : wanted) if (!parts.containsKey(key)) wrong("'" + key + "' is missing");
    }

    boolean has(String key) {
        return parts.containsKey(key);
    }

    Set<String> keys() {
        return parts.keySet();
    }

    Optional<Written> at(String key) {
        return Optional.ofNullable(parts.get(key)).map(part -> new Written(part, problems));
    }

    /** Nothing where no plain value stands; the problem has been noted. */
    Optional<String> text(String key) {
        return at(key).flatMap(part -> part.word("'" + key + "'"));
    }

    /** What stands here itself. */
    Optional<String> word(String what) {
        if (node instanceof ScalarNode scalar) return Optional.of(scalar.getValue());
        wrong(what + " must be a single value");
        return Optional.empty();
    }

    Optional<Boolean> yes(String key) {
        return at(key).flatMap(part -> {
            if (part.node.getTag().equals(Tag.BOOL))
                return Optional.of(part.json().booleanValue());
            part.wrong("'" + key + "' must be true or false");
            return Optional.empty();
        });
    }

    /** What a list holds; a single value is a list of one. */
    List<Written> items(String key) {
        return at(key).map(part -> part.node instanceof SequenceNode list
                        ? list.getValue().stream()
                                .map(item -> new Written(item, problems))
                                .toList()
                        : List.of(part))
                .orElse(List.of());
    }

    List<Written> list(String key) {
        if (at(key).filter(part -> !(part.node instanceof SequenceNode)).isEmpty()) return items(key);
        at(key).ifPresent(part -> part.wrong("'" + key + "' must be a list"));
        return List.of();
    }

    List<String> texts(String key) {
        return items(key).stream()
                .flatMap(item -> item.word("an entry of '" + key + "'").stream())
                .toList();
    }

    JsonNode json() {
        return json(node, DEEPEST);
    }

    /** What holds itself has no end, and is cut off. */
    private static JsonNode json(Node node, int left) {
        if (left == 0) return JSON.nullNode();
        return switch (node) {
            case MappingNode map -> {
                var object = JSON.objectNode();
                map.getValue()
                        .forEach(it -> object.set(
                                it.getKeyNode() instanceof ScalarNode key ? key.getValue() : "",
                                json(it.getValueNode(), left - 1)));
                yield object;
            }
            case SequenceNode list -> {
                var array = JSON.arrayNode();
                list.getValue().forEach(item -> array.add(json(item, left - 1)));
                yield array;
            }
            case ScalarNode scalar -> plain(scalar);
            default -> JSON.nullNode();
        };
    }

    /** A number that YAML would read in its own way, such as 012 or 1:30, is the text that stands there. */
    private static JsonNode plain(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) return JSON.nullNode();
        if (scalar.getTag().equals(Tag.BOOL))
            return JSON.booleanNode(Set.of("true", "yes", "on").contains(text.toLowerCase(java.util.Locale.ROOT)));
        if (scalar.getTag().equals(Tag.INT) && WHOLE.matcher(text).matches())
            return JSON.numberNode(Long.parseLong(text));
        if (scalar.getTag().equals(Tag.FLOAT)) {
            var number = number(text);
            if (number != null) return JSON.numberNode(number);
        }
        return JSON.stringNode(text);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notPlain) {
            return null;
        }
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Each of its keys with its plain value. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        parts.forEach((key, part) -> values.put(key, value(json(part, DEEPEST))));
        return values;
    }

    /** As a rule's params are read: plain Java values. */
    private static Object value(JsonNode json) {
        if (json.isArray()) {
            var all = new ArrayList<Object>();
            json.forEach(item -> all.add(value(item)));
            return all;
        }
        if (json.isObject()) {
            var all = new LinkedHashMap<String, Object>();
            json.properties().forEach(field -> all.put(field.getKey(), value(field.getValue())));
            return all;
        }
        if (json.isBoolean()) return json.booleanValue();
        if (json.isIntegralNumber() && json.canConvertToInt()) return json.intValue();
        if (json.isNumber()) return json.doubleValue();
        return json.isNull() ? "" : json.stringValue();
    }

    int line() {
        return line(node);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void wrong(String reason) {
        wrong(line(), reason);
    }

    private void wrong(int line, String reason) {
        problems.add(new Problem(line, reason));
    }
}
