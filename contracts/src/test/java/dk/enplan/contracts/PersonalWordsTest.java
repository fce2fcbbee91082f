package dk.enplan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Words about a person can't get out through a log line or an answer, whichever event they came in. */
class PersonalWordsTest {

    private static final String WORDS = "Anja cannot sleep at night";

    @Test
    void no_event_prints_them() {
        Samples.everyEvent((language, type, shape) -> {
            var data = spoken(shape, Kind.TEXT);
            if (language.read(Samples.event(type, data).toString())
                    instanceof Reading.Understood<?>(CloudEvent<?> event))
                assertThat(event + " " + event.data()).as(type).doesNotContain(WORDS);
            else throw new AssertionError(type + " was not understood");
        });
    }

    @Test
    void no_problem_repeats_them_whatever_field_they_were_written_into() {
        Samples.everyEvent((language, type, shape) -> {
            for (var kind : Kind.values()) {
                var data = spoken(shape, kind);
                for (var spoken : List.of(data, tooLong(data), inAList(data)))
                    assertThat(
                                    language.read(Samples.event(type, spoken).toString())
                                                    instanceof Reading.Wrong<?> wrong
                                            ? wrong.toString()
                                            : "")
                            .as(type)
                            .doesNotContain(WORDS);
            }
        });
    }

    @Test
    void the_contract_marks_them_and_nothing_else() {
        var published = Publication.ours().checkedIn();
        Samples.everyEvent((language, type, shape) -> {
            var fields = Objects.requireNonNull(published.get("contract/" + Contract.fileOf(type)))
                    .at("/properties/data/properties");
            for (var field : shape.fields())
                assertThat(fields.path(field.name()).path("x-personal").asBoolean(false))
                        .as(type + " " + field.name())
                        .isEqualTo(field.kind() == Kind.TEXT);
        });
    }

    private static ObjectNode spoken(Shape<?> shape, Kind into) {
        var data = Samples.data(shape, true);
        for (var field : shape.fields())
            if (field.kind() == into) {
                if (field.list()) data.putArray(field.name()).add(WORDS);
                else data.put(field.name(), WORDS);
            }
        return data;
    }

    private static ObjectNode tooLong(ObjectNode data) {
        var longer = data.deepCopy();
        data.forEachEntry((name, value) -> {
            if (value.isString() && value.stringValue().equals(WORDS)) longer.put(name, WORDS.repeat(1_000));
        });
        return longer;
    }

    private static ObjectNode inAList(ObjectNode data) {
        var listed = data.deepCopy();
        data.forEachEntry((name, value) -> {
            if (value.isString() && value.stringValue().equals(WORDS))
                listed.putArray(name).add(WORDS);
        });
        return listed;
    }
}
