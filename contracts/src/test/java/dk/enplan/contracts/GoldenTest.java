package dk.enplan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Goal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was written once is read for ever, and what is written now can be read by those who read then. */
class GoldenTest {

    /** 12 and 12.0 are one number; everything else is itself. */
    private static final Comparator<JsonNode> SAME_NUMBER = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private final Map<String, Map<String, ObjectNode>> golden = Golden.all();
    private final Schemas schemas = Schemas.published();

    @Test
    void every_event_has_its_samples_and_no_event_was_taken_away() {
        assertThat(golden.keySet())
                .containsExactlyInAnyOrderElementsOf(Contract.LANGUAGES.stream()
                        .flatMap(language -> language.shapes().keySet().stream())
                        .toList());
    }

    @Test
    void what_was_written_then_says_the_same_now() {
        golden.forEach((type, samples) -> samples.forEach(
                (name, sample) -> assertThat(writtenAgain(type, sample).equals(SAME_NUMBER, sample))
                        .as(type + " " + name + " is written now as " + writtenAgain(type, sample))
                        .isTrue()));
    }

    @Test
    void what_is_written_now_satisfies_what_was_published() {
        golden.forEach((type, samples) ->
                samples.forEach((name, sample) -> assertThat(schemas.complaints(type, writtenAgain(type, sample)))
                        .as(type + " " + name)
                        .isEmpty()));
    }

    @Test
    void every_field_stands_in_a_sample() {
        Samples.everyEvent((language, type, shape) ->
                assertThat(names(type, "/data")).as(type).containsAll(fields(shape)));
        assertThat(golden.keySet().stream().flatMap(type -> names(type, "").stream()))
                .containsAll(fields(Shape.of(Envelope.class)));
    }

    @Test
    void a_word_that_could_be_said_then_can_be_said_now() {
        var now = GoldenWords.now();
        GoldenWords.published()
                .forEach((place, words) -> assertThat(now.getOrDefault(place, Set.of()))
                        .as(place + "; new words are written down by ./enplan contract")
                        .containsExactlyInAnyOrderElementsOf(words));
        assertThat(GoldenWords.published()).containsKeys(now.keySet().toArray(String[]::new));
    }

    @Test
    void what_was_short_enough_then_is_short_enough_now() {
        var said = Samples.json().createObjectNode();
        said.put("goalId", "g".repeat(300)).put("wording", "w".repeat(20_000)).put("author", "a".repeat(64));
        said.put("domain", "housing");
        assertThat(understood("dk.enplan.goal.proposed.v1", Samples.event("dk.enplan.goal.proposed.v1", said))
                        .data())
                .isInstanceOf(Goal.Proposed.class);
    }

    @Test
    void what_a_newer_publisher_adds_is_read_past_and_passed_on() {
        golden.forEach((type, samples) -> samples.forEach((name, sample) -> {
            var newer = sample.deepCopy();
            newer.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            ((ObjectNode) newer.get("data"))
                    .put("notYetKnown", "kept")
                    .putObject("norThis")
                    .put("depth", 2);

            assertThat(understood(type, newer).json()).as(type + " " + name).isEqualTo(newer.toString());
            assertThat(schemas.complaints(type, newer)).as(type + " " + name).isEmpty();
        }));
    }

    private static List<String> fields(Shape<?> shape) {
        return shape.fields().stream().map(Shape.Field::name).toList();
    }

    private Set<String> names(String type, String at) {
        return Stream.of(golden.getOrDefault(type, Map.of()))
                .flatMap(samples -> samples.values().stream())
                .flatMap(sample -> sample.at(at).propertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static JsonNode writtenAgain(String type, ObjectNode sample) {
        return again(language(type), sample);
    }

    private static <D> JsonNode again(Language<D> language, ObjectNode sample) {
        var event = understood(language, sample);
        return Language.parse(language.write(event.envelope(), event.data()).json())
                .orElseThrow();
    }

    private static CloudEvent<?> understood(String type, ObjectNode sample) {
        return understood(language(type), sample);
    }

    private static <D> CloudEvent<D> understood(Language<D> language, ObjectNode sample) {
        if (language.read(sample.toString()) instanceof Reading.Understood<CloudEvent<D>>(var event)) return event;
        throw new AssertionError("not understood: " + language.read(sample.toString()));
    }

    private static Language<?> language(String type) {
        return Contract.LANGUAGES.stream()
                .filter(language -> language.shapes().containsKey(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " was taken out of the language"));
    }
}
