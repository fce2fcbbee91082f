package dk.enplan.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One invented citizen's story, a line for each event: <em>day, time, sector, event: data</em>, or <em>day, time, person, flag.acknowledged</em>.
 * A line may say more: {@code told} (when its sector told it, if later than it happened), {@code by} (who), {@code for} (the audience),
 * {@code law}, {@code called} (a name by which {@code eventId} may mean it), {@code sameIdAs} (its sender uses an id a second time),
 * {@code pastTheDoor} (its sender writes it to the topic, past the door that would have turned it back; or this text in its place).
 *
 * @param person as the register of identities is told of them: name and CPR number, neither of which anybody has
 */
record DemoStory(String name, UUID citizen, JsonNode person, List<Line> lines) {

    /** Who speaks for a sector, where a line does not say. */
    private static final Map<String, String> SPEAKERS =
            Map.of("plan", "tove", "jobcenter", "jonas", "family", "fie", "housing", "hanne", "psychiatry", "pia");

    private static final Pattern HEAD = Pattern.compile("(\\S+ \\S+) (\\S+) (\\S+)");
    private static final JsonMapper JSON = new JsonMapper();

    DemoStory {
        lines = List.copyOf(lines);
    }

    /** What is told at one moment, of one citizen. */
    sealed interface Line {

        Instant at();

        UUID citizen();

        /** A sector tells an event, as it goes through the sector's door. */
        record Told(Instant at, UUID citizen, String sector, UUID id, ObjectNode event) implements Line {}

        /** Somebody who may write to a sector's topic writes there what no door would have taken. */
        record Slipped(Instant at, UUID citizen, String sector, String message) implements Line {}

        /**
         * Somebody has seen the flags of a rule, or lays them aside.
         *
         * @param reason empty: they have only seen them
         */
        record Answered(Instant at, UUID citizen, String who, String rule, String reason) implements Line {}
    }

    static DemoStory read(Path file, StoryDays days) throws IOException {
        Object page = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        JsonNode story = JSON.valueToTree(days.said(page));
        var name = file.getFileName().toString().replace(".yaml", "");
        var citizen = UUID.fromString(story.path("citizen").asString());
        return new DemoStory(
                name, citizen, story.path("person"), new Reader(name, citizen, days).lines(story.path("story")));
    }

    private static final class Reader {

        private final String name;
        private final UUID citizen;
        private final StoryDays days;
        private final Map<String, Integer> heads = new HashMap<>();
        private final Map<String, UUID> called = new HashMap<>();

        Reader(String name, UUID citizen, StoryDays days) {
            this.name = name;
            this.citizen = citizen;
            this.days = days;
        }

        List<Line> lines(JsonNode story) {
            var lines = new ArrayList<Line>();
            for (var line : story) {
                try {
                    lines.add(line(line));
                } catch (RuntimeException wrong) {
                    throw new IllegalArgumentException("the demo story " + name + " says " + line, wrong);
                }
            }
            return lines;
        }

        private Line line(JsonNode line) {
            var first = line.properties().iterator().next();
            var head = HEAD.matcher(first.getKey());
            if (!head.matches()) throw new IllegalArgumentException("a line begins: day time sector event");
            var time = days.moment(head.group(1)).toOffsetDateTime();
            var told = line.has("told") ? OffsetDateTime.parse(line.path("told").asString()) : time;
            var data = (ObjectNode) first.getValue();
            if (head.group(3).startsWith("flag."))
                return new Line.Answered(
                        told.toInstant(),
                        citizen,
                        head.group(2),
                        data.path("rule").asString(),
                        data.path("reason").asString(""));
            var id = id(first.getKey(), line);
            var event = event(id, head.group(2), head.group(3), time, told, line, data);
            if (line.has("pastTheDoor"))
                return new Line.Slipped(
                        told.toInstant(),
                        citizen,
                        head.group(2),
                        line.path("pastTheDoor").stringValue(event.toString()));
            return new Line.Told(told.toInstant(), citizen, head.group(2), id, event);
        }

        private ObjectNode event(
                UUID id,
                String sector,
                String event,
                OffsetDateTime time,
                OffsetDateTime told,
                JsonNode line,
                ObjectNode data) {
            var envelope = JSON.createObjectNode()
                    .put("specversion", "1.0")
                    .put("id", id.toString())
                    .put("source", "/demo/" + sector)
                    .put("type", "dk.enplan." + event + ".v1")
                    .put("subject", citizen.toString())
                    .put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                    .put("recordedat", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(told))
                    .put("sector", sector);
            attribute(envelope, "actor", line.path("by").asString(SPEAKERS.getOrDefault(sector, "")));
            attribute(envelope, "audience", line.path("for").asString(""));
            attribute(envelope, "legalbasis", line.path("law").asString(""));
            var means = called.get(data.path("eventId").asString(""));
            if (means != null) data.put("eventId", means.toString());
            envelope.set("data", data);
            return envelope;
        }

        private static void attribute(ObjectNode envelope, String name, String value) {
            if (!value.isEmpty()) envelope.put(name, value);
        }

        /** The same line is the same event, however often it is told. */
        private UUID id(String head, JsonNode line) {
            if (line.has("sameIdAs")) return named(line.path("sameIdAs").asString());
            var which = citizen + "|" + head + "|" + heads.merge(head, 1, Integer::sum);
            var id = UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8));
            if (line.has("called")) called.put(line.path("called").asString(), id);
            return id;
        }

        private UUID named(String name) {
            var id = called.get(name);
            if (id == null) throw new IllegalArgumentException("no earlier line is called " + name);
            return id;
        }
    }
}
