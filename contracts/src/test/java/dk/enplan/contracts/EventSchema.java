package dk.enplan.contracts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says in JSON Schema what {@link Kind} and {@link Shape} take: what a door lets in is what the schema lets pass. */
final class EventSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Sentences sentences;

    EventSchema(Sentences sentences) {
        this.sentences = sentences;
    }

    ObjectNode envelope() {
        var schema = schema("envelope", "The envelope of every event", Envelope.class);
        object(schema, Envelope.class);
        var fields = (ObjectNode) schema.get("properties");
        fields.putObject("specversion").put("const", "1.0");
        fields.putObject("datacontenttype").put("type", "string").put("pattern", "^application/json");
        fields.putObject("data").put("description", "What happened; its form is in the schema of the event.");
        ((ArrayNode) schema.get("required")).add("specversion").add("data");
        return schema;
    }

    ObjectNode event(String type, Class<? extends Record> record, @Nullable ObjectNode example) {
        var schema = schema(type, nameOf(type), record);
        schema.putArray("allOf").addObject().put("$ref", Contract.fileOf("envelope"));
        schema.put("type", "object");
        var fields = schema.putObject("properties");
        fields.putObject("type").put("const", type);
        object(fields.putObject("data"), record);
        schema.putArray("required").add("data");
        if (example != null) schema.putArray("examples").add(example);
        return schema;
    }

    /** {@code dk.enplan.effort.started.v1} is called {@code effort.started}. */
    static String nameOf(String type) {
        return type.substring("dk.enplan.".length(), type.lastIndexOf(".v"));
    }

    private ObjectNode schema(String id, String title, Class<?> said) {
        var schema = JSON.objectNode()
                .put("$schema", DIALECT)
                .put("$id", Contract.fileOf(id))
                .put("title", title);
        sentences.about(said).ifPresent(says -> schema.put("description", says));
        return schema;
    }

    private void object(ObjectNode schema, Class<? extends Record> record) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var fields = Shape.of(record).fields();
        var components = record.getRecordComponents();
        for (int i = 0; i < fields.size(); i++) {
            var field = properties.putObject(fields.get(i).name());
            sentences.about(record, components[i].getName()).ifPresent(says -> field.put("description", says));
            value(field, fields.get(i));
        }
        var required = schema.putArray("required");
        fields.stream()
                .filter(field -> !field.optional())
                .map(Shape.Field::name)
                .forEach(required::add);
        if (required.isEmpty()) schema.remove("required");
    }

    private void value(ObjectNode schema, Shape.Field field) {
        if (field.list()) {
            type(schema, "array", field.optional());
            one(schema.putObject("items"), field, false);
        } else {
            one(schema, field, field.optional());
        }
    }

    private void one(ObjectNode schema, Shape.Field field, boolean optional) {
        switch (field.kind()) {
            case STRING -> string(schema, optional, Kind.LONGEST_STRING).put("pattern", "\\S");
            case TEXT -> string(schema, optional, Kind.LONGEST_TEXT).put("x-personal", true);
            case TAG -> type(schema, "string", optional).put("pattern", "^" + Tag.FORM + "$");
            case UUID_, CITIZEN -> type(schema, "string", optional).put("format", "uuid");
            case DATE -> type(schema, "string", optional).put("format", "date");
            case DATETIME -> type(schema, "string", optional).put("format", "date-time");
            case BOOL -> type(schema, "boolean", optional);
            case INT ->
                type(schema, "integer", optional)
                        .put("minimum", Integer.MIN_VALUE)
                        .put("maximum", Integer.MAX_VALUE);
            case NUMBER -> type(schema, "number", optional);
            case CHOICE -> words(type(schema, "string", optional).putArray("enum"), field.type(), optional);
            case RECORD -> {
                object(schema, field.type().asSubclass(Record.class));
                type(schema, "object", optional);
            }
        }
    }

    private static ObjectNode string(ObjectNode schema, boolean optional, int longest) {
        return type(schema, "string", optional).put("maxLength", longest);
    }

    /** What may be absent may be null: many a system writes null for nothing. */
    private static ObjectNode type(ObjectNode schema, String type, boolean optional) {
        if (!optional) return schema.put("type", type);
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private static void words(ArrayNode words, Class<?> choice, boolean optional) {
        Arrays.stream(choice.getEnumConstants())
                .map(word -> Kind.wireName((Enum<?>) word))
                .forEach(words::add);
        if (optional) words.addNull();
    }
}
