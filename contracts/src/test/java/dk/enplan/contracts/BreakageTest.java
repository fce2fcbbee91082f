package dk.enplan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** One small event, changed in every way that breaks somebody, and in those that do not. */
class BreakageTest {

    enum Weather {
        SUN,
        RAIN
    }

    enum MoreWeather {
        SUN,
        RAIN,
        SNOW
    }

    enum LessWeather {
        SUN
    }

    record Walk(
            String walkId,
            Weather weather,
            @Nullable LocalDate on,
            @Nullable List<Tag> with,
            @Nullable Text words) {}

    @Test
    void the_same_breaks_nothing() {
        assertThat(from(Walk.class)).isEmpty();
    }

    @Test
    void an_event_that_is_gone_breaks() {
        assertThat(Breakage.between(Map.of("walk", schema(Walk.class)), Map.of()))
                .singleElement()
                .asString()
                .contains("walk is removed");
    }

    @Test
    void another_event_breaks_nothing() {
        var walk = schema(Walk.class);
        assertThat(Breakage.between(Map.of("walk", walk), Map.of("walk", walk, "run", walk)))
                .isEmpty();
    }

    record Shorter(
            String walkId,
            Weather weather,
            @Nullable LocalDate on,
            @Nullable List<Tag> with) {}

    @Test
    void a_field_that_is_gone_breaks() {
        assertThat(from(Shorter.class)).containsExactly("walk.data.words is removed or has another name");
    }

    record Renamed(
            String walkId,
            Weather weather,
            @Nullable LocalDate day,
            @Nullable List<Tag> with,
            @Nullable Text words) {}

    @Test
    void a_field_with_another_name_breaks() {
        assertThat(from(Renamed.class)).containsExactly("walk.data.on is removed or has another name");
    }

    record Retyped(
            int walkId,
            Weather weather,
            @Nullable String on,
            @Nullable List<Tag> with,
            @Nullable Text words) {}

    @Test
    void a_field_of_another_kind_breaks() {
        assertThat(from(Retyped.class))
                .anyMatch(says -> says.equals("walk.data.walkId was [string] and is [integer]"))
                .anyMatch(says -> says.startsWith("walk.data.on format was \"date\""));
    }

    record OneForMany(
            List<String> walkId,
            Weather weather,
            @Nullable LocalDate on,
            @Nullable Tag with,
            @Nullable Text words) {}

    @Test
    void one_for_many_or_many_for_one_breaks() {
        assertThat(from(OneForMany.class))
                .contains("walk.data.walkId was [string] and is [array]", "walk.data.with was [array] and is [string]");
    }

    record Demanding(
            String walkId,
            Weather weather,
            LocalDate on,
            @Nullable List<Tag> with,
            @Nullable Text words,
            boolean dog) {}

    @Test
    void a_field_that_must_be_there_now_breaks() {
        assertThat(from(Demanding.class))
                .containsExactly(
                        "walk.data.on must be there now, and was not asked for before",
                        "walk.data.dog must be there now, and was not asked for before");
    }

    record Forgetful(
            @Nullable String walkId,
            Weather weather,
            @Nullable LocalDate on,
            @Nullable List<Tag> with,
            @Nullable Text words) {}

    @Test
    void a_field_that_readers_rely_on_and_may_be_absent_breaks() {
        assertThat(from(Forgetful.class)).containsExactly("walk.data.walkId may be absent now, and readers rely on it");
    }

    record Drier(
            String walkId,
            LessWeather weather,
            @Nullable LocalDate on,
            @Nullable List<Tag> with,
            @Nullable Text words) {}

    @Test
    void a_word_that_is_gone_breaks() {
        assertThat(from(Drier.class)).containsExactly("walk.data.weather no longer has the word rain");
    }

    record Tighter(
            Tag walkId,
            Weather weather,
            @Nullable LocalDate on,
            @Nullable List<Tag> with,
            @Nullable String words) {}

    @Test
    void tighter_limits_break_and_words_about_people_stay_marked() {
        assertThat(from(Tighter.class))
                .anyMatch(says -> says.startsWith("walk.data.walkId pattern was"))
                .contains("walk.data.words has a tighter maxLength", "walk.data.words is no longer marked as personal");
    }

    record Grown(
            String walkId,
            MoreWeather weather,
            @Nullable LocalDate on,
            @Nullable List<Tag> with,
            @Nullable Text words,
            @Nullable Boolean dog) {}

    @Test
    void an_optional_field_and_a_new_word_break_nothing() {
        assertThat(from(Grown.class)).isEmpty();
    }

    record Looser(
            String walkId,
            Tag weather,
            @Nullable LocalDate on,
            @Nullable List<String> with,
            @Nullable Text words) {}

    @Test
    void a_closed_list_does_not_open_by_the_way() {
        assertThat(from(Looser.class)).anyMatch(says -> says.startsWith("walk.data.weather pattern was"));
    }

    @Test
    void topics_keep_their_address_their_partitions_and_their_events() {
        var before = AsyncApi.document(Sentences.in(Path.of(System.getProperty("basedir", "."), "src/main/java")));
        var after = before.deepCopy();
        ((ObjectNode) after.at("/channels/flags")).put("address", "enplan.signals");
        ((ObjectNode) after.at("/channels/events/bindings/kafka")).put("partitions", 6);
        ((ObjectNode) after.at("/channels/receipts/messages")).remove("receipt.parked");

        assertThat(Breakage.between(Map.of("topics", before), Map.of("topics", after)))
                .containsExactly(
                        "topics events partitions was 12 and is 6",
                        "topics receipts no longer carries receipt.parked",
                        "topics flags address was \"enplan.flags\" and is \"enplan.signals\"");
    }

    private static List<String> from(Class<? extends Record> changed) {
        return Breakage.between(Map.of("walk", schema(Walk.class)), Map.of("walk", schema(changed)));
    }

    private static ObjectNode schema(Class<? extends Record> record) {
        return new EventSchema(Sentences.none()).event("dk.enplan.walk.taken.v1", record, null);
    }
}
