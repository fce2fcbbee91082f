package dk.enplan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A publisher who checks against the schema and a door that reads the record come to the same answer. */
class SchemaTest {

    private static final List<JsonNode> PROBES = probes();

    private final Schemas schemas = Schemas.published();

    @Test
    void what_the_records_write_satisfies_the_schema() {
        Samples.everyEvent((language, type, shape) -> {
            for (var whole : List.of(true, false))
                assertThat(schemas.complaints(type, Samples.event(type, Samples.data(shape, whole))))
                        .as(type)
                        .isEmpty();
        });
    }

    @Test
    void every_field_of_every_event_takes_in_the_schema_what_the_door_takes() {
        Samples.everyEvent((language, type, shape) -> {
            var event = Samples.event(type, Samples.data(shape, true));
            for (var field : shape.fields())
                for (var probe : PROBES)
                    agree(language, type, event, field.name(), (ObjectNode) event.get("data"), probe);
        });
    }

    @Test
    void every_field_of_the_envelope_takes_in_the_schema_what_the_door_takes() {
        var type = "dk.enplan.home.tenancy-started.v1";
        var shape = Language.FACTS.shapes().get(type);
        var names = Stream.concat(
                Shape.of(Envelope.class).fields().stream().map(Shape.Field::name),
                Stream.of("specversion", "datacontenttype", "data"));
        var event = Samples.event(type, Samples.data(Objects.requireNonNull(shape), true));
        names.filter(name -> !name.equals("type")).forEach(name -> {
            for (var probe : PROBES) agree(Language.FACTS, type, event, name, event, probe);
        });
    }

    @Test
    void a_full_minute_is_read_as_java_prints_it_and_never_written_so() {
        var event = Samples.event(
                "dk.enplan.home.tenancy-started.v1",
                Samples.json().createObjectNode().put("homeId", "h"));
        event.put("time", "2026-03-01T09:00+01:00");
        assertThat(schemas.complaints("dk.enplan.home.tenancy-started.v1", event))
                .isNotEmpty();
        assertThat(Language.FACTS.read(event.toString())).isInstanceOf(Reading.Understood.class);
        var fact = Language.FACTS.kept(event.toString());
        assertThat(Language.FACTS.write(fact.envelope(), fact.data()).json())
                .contains("\"time\":\"2026-03-01T09:00:00+01:00\"");
    }

    @Test
    void what_must_be_there_is_missed_by_both() {
        Samples.everyEvent((language, type, shape) -> {
            for (var name :
                    List.of("id", "source", "type", "subject", "time", "sector", "recordedat", "specversion", "data")) {
                var less = Samples.event(type, Samples.data(shape, true)).without(name);
                assertThat(schemas.complaints(type, less)).as(type + " " + name).isNotEmpty();
                assertThat(language.read(less.toString())).as(type + " " + name).isInstanceOf(Reading.Wrong.class);
            }
        });
    }

    private void agree(
            Language<?> language, String type, ObjectNode event, String name, ObjectNode in, JsonNode probe) {
        var before = in.get(name);
        in.set(name, probe);
        var taken = language.read(event.toString()) instanceof Reading.Understood<?>;
        assertThat(schemas.complaints(type, event).isEmpty())
                .as(
                        "%s %s = %s",
                        type,
                        name,
                        probe.toString()
                                .substring(0, Math.min(60, probe.toString().length())))
                .isEqualTo(taken);
        if (before == null) in.remove(name);
        else in.set(name, before);
    }

    private static List<JsonNode> probes() {
        var texts = Stream.of(
                "",
                " ",
                "x",
                "own-home",
                "Own Home",
                "-x",
                "citizen",
                "other",
                "plan",
                "1.0",
                "application/json; charset=utf-8",
                "2026-02-28",
                "2026-02-30",
                "+12026-02-28",
                "2026-03-01T09:00:00+01:00",
                "2026-03-01T09:00:00.123456789Z",
                "2026-03-01T09:00:00",
                "6F1C1D1E-0000-4000-8000-000000000001",
                "111111111-111-4111-8111-111111111111",
                "1-1-1-1-1",
                "x".repeat(64),
                "x".repeat(65),
                "x".repeat(300),
                "x".repeat(301),
                "😀".repeat(300),
                "x".repeat(20_000),
                "x".repeat(20_001));
        var json = Stream.of(
                        "null",
                        "true",
                        "7",
                        "7.0",
                        "2.5",
                        "2147483648",
                        "-2147483649",
                        "{}",
                        "[]",
                        "[null]",
                        "[\"x\"]",
                        "[7]")
                .map(text -> Language.parse(text).orElseThrow());
        return Stream.concat(texts.map(Samples.json().getNodeFactory()::stringNode), json)
                .map(JsonNode.class::cast)
                .toList();
    }
}
