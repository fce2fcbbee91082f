package dk.enplan.contracts;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events made up from the shapes themselves, so that a new event is sampled from the day it is added. */
final class Samples {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "6f1c1d1e-0000-4000-8000-000000000001";

    private Samples() {}

    static JsonMapper json() {
        return JSON;
    }

    interface Trial {
        void of(Language<?> language, String type, Shape<?> shape);
    }

    static void everyEvent(Trial trial) {
        for (var language : Contract.LANGUAGES)
            language.shapes().forEach((type, shape) -> trial.of(language, type, shape));
    }

    static ObjectNode event(String type, ObjectNode data) {
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", ID)
                .put("source", "/test")
                .put("type", type)
                .put("subject", "11111111-1111-4111-8111-111111111111")
                .put("time", "2026-03-01T09:00:00+01:00")
                .put("sector", "family")
                .put("recordedat", "2026-03-01T10:00:00+01:00")
                .put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }

    static ObjectNode data(Shape<?> shape, boolean whole) {
        var data = JSON.createObjectNode();
        for (var field : shape.fields()) {
            if (field.optional() && !whole) continue;
            if (field.list()) data.putArray(field.name()).add(value(field));
            else data.set(field.name(), value(field));
        }
        return data;
    }

    private static JsonNode value(Shape.Field field) {
        var nodes = JSON.getNodeFactory();
        return switch (field.kind()) {
            case STRING, TEXT -> nodes.stringNode("some words");
            case TAG -> nodes.stringNode("a-tag");
            case UUID_, CITIZEN -> nodes.stringNode(ID);
            case DATE -> nodes.stringNode("2026-03-01");
            case DATETIME -> nodes.stringNode("2026-03-01T09:00:00+01:00");
            case BOOL -> nodes.booleanNode(true);
            case INT -> nodes.numberNode(1);
            case NUMBER -> nodes.numberNode(2.5);
            case CHOICE ->
                nodes.stringNode(Kind.wireName(
                        (Enum<?>) Arrays.asList(field.type().getEnumConstants()).getFirst()));
            case RECORD -> data(Shape.of(field.type().asSubclass(Record.class)), true);
        };
    }
}
