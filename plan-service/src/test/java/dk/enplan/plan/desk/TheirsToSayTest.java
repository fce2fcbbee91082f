package dk.enplan.plan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every event of the language, made up from its shape, put to the citizen. */
class TheirsToSayTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void a_citizen_says_what_only_a_citizen_can_know_and_nothing_else() {
        assertThat(theirs("citizen"))
                .containsExactlyInAnyOrder(
                        "activity.lapsed",
                        "appointment.cancelled",
                        "barrier.named",
                        "capacity.declared",
                        "concern.raised",
                        "consent.given",
                        "consent.withdrawn",
                        "contact.confirmed",
                        "contact.declined",
                        "goal.proposed",
                        "goal.replaced",
                        "life-event.noted",
                        "measurement.declined",
                        "measurement.taken",
                        "meeting.requested",
                        "network.mapped",
                        "progression.recorded",
                        "promise.made",
                        "request.made",
                        "statement.recorded",
                        "wellbeing.reported");
    }

    @Test
    void nor_in_anybody_elses_name() {
        assertThat(theirs("citizen"))
                .filteredOn(name -> !theirs("professional").contains(name))
                .containsExactlyInAnyOrder(
                        "appointment.cancelled",
                        "barrier.named",
                        "goal.proposed",
                        "goal.replaced",
                        "progression.recorded",
                        "promise.made");
    }

    @Test
    void what_is_not_theirs_comes_with_what_to_do_instead() {
        assertThat(TheirsToSay.objection(fact("plan.agreed", "citizen")).orElseThrow())
                .contains("statement", "request");
        assertThat(TheirsToSay.objection(fact("goal.proposed", "professional")).orElseThrow())
                .contains("data.author");
    }

    private static List<String> theirs(String everyTag) {
        return Language.FACTS.shapes().keySet().stream()
                .map(type -> type.substring("dk.enplan.".length(), type.length() - ".v1".length()))
                .filter(name -> TheirsToSay.objection(fact(name, everyTag)).isEmpty())
                .toList();
    }

    private static Fact fact(String name, String everyTag) {
        var type = Language.typeOf(name);
        var shape = Objects.requireNonNull(Language.FACTS.shapes().get(type));
        var event = JSON.objectNode()
                .put("specversion", "1.0")
                .put("id", "6f1c1d1e-0000-4000-8000-000000000001")
                .put("source", "/test")
                .put("type", type)
                .put("subject", "6f1c1d1e-0000-4000-8000-000000000002")
                .put("time", "2026-03-01T09:00:00+01:00")
                .put("recordedat", "2026-03-01T09:00:00+01:00")
                .put("sector", "citizen");
        event.set("data", sample(shape, everyTag));
        if (Language.FACTS.read(event) instanceof Reading.Understood<CloudEvent<Fact>>(var read)) return read.data();
        throw new AssertionError("no sample of " + name);
    }

    private static JsonNode sample(Shape<?> shape, String everyTag) {
        Map<String, JsonNode> fields = shape.fields().stream()
                .collect(Collectors.toMap(
                        Shape.Field::name,
                        field -> field.list() ? JSON.arrayNode().add(value(field, everyTag)) : value(field, everyTag)));
        return JSON.objectNode().setAll(fields);
    }

    private static JsonNode value(Shape.Field field, String everyTag) {
        return switch (field.kind()) {
            case STRING, TEXT -> JSON.stringNode("x");
            case TAG -> JSON.stringNode(everyTag);
            case UUID_, CITIZEN -> JSON.stringNode("6f1c1d1e-0000-4000-8000-000000000003");
            case DATE -> JSON.stringNode("2026-03-01");
            case DATETIME -> JSON.stringNode("2026-03-01T09:00:00+01:00");
            case BOOL -> JSON.booleanNode(true);
            case INT, NUMBER -> JSON.numberNode(1);
            case CHOICE -> JSON.stringNode(Kind.wireName((Enum<?>) field.type().getEnumConstants()[0]));
            case RECORD -> throw new IllegalStateException("no fact holds a record yet");
        };
    }
}
