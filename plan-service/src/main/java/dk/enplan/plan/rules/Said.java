package dk.enplan.plan.rules;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One event as a rule reads it: its data, its sector and its day. What was not said is not there. */
final class Said {

    private final UUID id;
    private final Instant at;
    private final Supplier<Map<String, Object>> spelt;
    /** Spelt out when it is first asked for: most of what is said no rule asks about. */
    private @Nullable Map<String, Object> fields;

    private Said(UUID id, Instant at, Supplier<Map<String, Object>> spelt) {
        this.id = id;
        this.at = at;
        this.spelt = spelt;
    }

    Said(CloudEvent<Fact> event) {
        this(event.envelope().id(), event.envelope().time().toInstant(), () -> fields(event));
    }

    /** A day in a life says only when it is. */
    static Said birthday(UUID enrolledBy, LocalDate day) {
        var at = day.atStartOfDay(Here.ZONE).toInstant();
        return new Said(enrolledBy, at, () -> Map.of("time", at, "date", day.toString()));
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    LocalDate date() {
        return Here.dateOf(at());
    }

    Map<String, Object> fields() {
        var known = fields;
        if (known == null) fields = known = spelt.get();
        return known;
    }

    private static Map<String, Object> fields(CloudEvent<Fact> event) {
        var fields = new HashMap<String, Object>();
        var envelope = envelope(event.envelope());
        for (var said : List.of("sector", "time", "date")) {
            var value = envelope.get(said);
            if (value != null) fields.put(said, value);
        }
        var data = Language.FACTS.writeData(event.data());
        var shape = Language.FACTS.shapes().get(event.envelope().type());
        if (shape == null) throw new IllegalStateException(event.envelope().type() + " is not in the language");
        for (var field : shape.fields()) {
            var node = data.get(field.name());
            // Where data and envelope use one word, it is the data that is meant.
            if (node == null) fields.remove(field.name());
            else fields.put(field.name(), value(node, field.kind()));
        }
        fields.put("env", envelope);
        return fields;
    }

    private static Map<String, Object> envelope(Envelope said) {
        var fields = new HashMap<String, Object>();
        fields.put("id", said.id().toString());
        fields.put("sector", said.sector().value());
        fields.put("time", said.time().toInstant());
        fields.put("date", Here.dateOf(said.time()).toString());
        if (said.actor() != null) fields.put("actor", said.actor());
        return fields;
    }

    private static Object value(JsonNode node, Kind kind) {
        if (node.isArray()) {
            var items = new ArrayList<>();
            node.forEach(item -> items.add(value(item, kind)));
            return items;
        }
        return switch (kind) {
            case BOOL -> node.booleanValue();
            case INT -> node.longValue();
            case NUMBER -> node.doubleValue();
            case DATETIME -> OffsetDateTime.parse(node.stringValue()).toInstant();
            case RECORD -> record(node);
            case STRING, TEXT, TAG, UUID_, CITIZEN, DATE, CHOICE -> node.stringValue();
        };
    }

    private static Map<String, Object> record(JsonNode node) {
        var fields = new HashMap<String, Object>();
        for (var field : node.properties()) {
            var value = field.getValue();
            fields.put(
                    field.getKey(),
                    value.isBoolean()
                            ? value.booleanValue()
                            : value.isNumber() ? value.doubleValue() : value.asString());
        }
        return fields;
    }
}
