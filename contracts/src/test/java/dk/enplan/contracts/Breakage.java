package dk.enplan.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a change takes from those who read or write by the contract that is published. More words in a list, longer texts,
 * more events and more optional fields take nothing from anybody.
 */
final class Breakage {

    private final List<String> found = new ArrayList<>();

    private Breakage() {}

    /** Every schema that is published, against what the records say now, by file. */
    static List<String> between(Map<String, ? extends JsonNode> published, Map<String, ? extends JsonNode> now) {
        var breakage = new Breakage();
        published.forEach((file, before) -> {
            var after = now.get(file);
            if (after == null) breakage.say(file, "is removed, and somebody may still tell it or listen for it");
            else breakage.compare(file, before, after);
        });
        return breakage.found;
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (!types(before).equals(types(after))) say(at, "was " + types(before) + " and is " + types(after));
        same(at, "const", before, after);
        same(at, "$ref", before, after);
        same(at, "format", before, after);
        if (after.has("pattern")) same(at, "pattern", before, after);
        if (before.path("x-personal").asBoolean(false)
                && !after.path("x-personal").asBoolean(false)) say(at, "is no longer marked as personal");
        notLess(at, "maxLength", before, after);
        notLess(at, "maximum", before, after);
        notLess(at, "minimum", after, before);
        words(at, before, after);
        fields(at, before, after);
        if (before.has("items")) compare(at + "[]", before.path("items"), after.path("items"));
        for (int i = 0; i < before.path("allOf").size(); i++)
            compare(at, before.path("allOf").get(i), after.path("allOf").path(i));
        before.path("channels")
                .forEachEntry((name, channel) ->
                        topic(at + " " + name, channel, after.path("channels").path(name)));
    }

    private void topic(String at, JsonNode before, JsonNode after) {
        same(at, "address", before, after);
        same(at, "partitions", before.at("/bindings/kafka"), after.at("/bindings/kafka"));
        var left = after.path("messages").propertyNames();
        for (var message : before.path("messages").propertyNames())
            if (!left.contains(message)) say(at, "no longer carries " + message);
    }

    private void fields(String at, JsonNode before, JsonNode after) {
        var required = names(before.path("required"));
        var requiredNow = names(after.path("required"));
        for (var field : requiredNow)
            if (!required.contains(field)) say(at + "." + field, "must be there now, and was not asked for before");
        for (var field : required)
            if (!requiredNow.contains(field)) say(at + "." + field, "may be absent now, and readers rely on it");
        before.path("properties").forEachEntry((field, schema) -> {
            var now = after.path("properties").path(field);
            if (now.isMissingNode()) say(at + "." + field, "is removed or has another name");
            else compare(at + "." + field, schema, now);
        });
    }

    /** A new word is for the one who changes to bring to the readers first; a lost one is in events that exist. */
    private void words(String at, JsonNode before, JsonNode after) {
        if (!after.has("enum")) return;
        if (!before.has("enum")) say(at, "is a closed list now, and was not before");
        var left = names(after.path("enum"));
        for (var word : names(before.path("enum"))) if (!left.contains(word)) say(at, "no longer has the word " + word);
    }

    private void same(String at, String keyword, JsonNode before, JsonNode after) {
        if (!before.path(keyword).equals(after.path(keyword)))
            say(at, keyword + " was " + told(before, keyword) + " and is " + told(after, keyword));
    }

    private void notLess(String at, String limit, JsonNode before, JsonNode after) {
        if (after.has(limit)
                && (!before.has(limit)
                        || after.get(limit).longValue() < before.get(limit).longValue()))
            say(at, "has a tighter " + limit);
    }

    private static String told(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.get(keyword).toString() : "not there";
    }

    /** Whether it may be null is the same question as whether it may be absent, and is asked there. */
    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        if (type.isString()) return Set.of(type.stringValue());
        return names(type).stream().filter(name -> !name.equals("null")).collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void say(String at, String says) {
        found.add(at + " " + says);
    }
}
