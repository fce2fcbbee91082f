package dk.enplan.proof;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.testkit.histories.Histories;
import dk.enplan.testkit.histories.History;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An invented citizen, and all that will be told about them, in the order in which it happened. */
public record Life(UUID citizen, List<Told> told) {

    /** One event, and who tells it. */
    public record Told(UUID citizen, UUID id, String sector, String json) {

        /** The same event as another sector would tell it about another citizen: an id that is not theirs. */
        Told claimedBy(String other, UUID about) {
            return changed(about, id, other, it -> {});
        }

        /** Another event, of a type that nobody has heard of. */
        Told unheardOf(UUID another) {
            return changed(citizen, another, sector, it -> it.put("type", Language.typeOf("weather.observed")));
        }

        private Told changed(UUID about, UUID as, String by, Consumer<ObjectNode> more) {
            var event = (ObjectNode) JSON.readTree(json);
            event.put("id", as.toString()).put("subject", about.toString()).put("sector", by);
            more.accept(event);
            return new Told(about, as, by, event.toString());
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int OPENING = 9;

    public Life {
        told = List.copyOf(told);
    }

    /** @param run the same lives again are other citizens when this is another word */
    public static List<Life> of(long seed, int citizens, String run) {
        return Histories.of(seed, citizens).stream()
                .map(history -> of(history, run))
                .toList();
    }

    /** One event, not out of any history. */
    public static Told one(UUID citizen, String sector, String event, ZonedDateTime at, Map<String, Object> data) {
        var id = UUID.randomUUID();
        var line = Map.of("event", event, "data", data);
        return new Told(citizen, id, sector, event(id, citizen, sector, at, line));
    }

    private static Life of(History history, String run) {
        var name = run + "/" + history.name();
        var citizen = named(name);
        var told = new ArrayList<Told>();
        for (var line : timeline(history)) {
            // What is told for nine o'clock on one day is told one after the other.
            var at = at(String.valueOf(line.get("day"))).plusNanos(1_000_000L * told.size());
            // A life may go on beyond today: what has not happened is told by nobody.
            if (at.toInstant().isAfter(Instant.now())) break;
            var id = named(name + "/" + told.size());
            var sector = String.valueOf(line.get("sector"));
            told.add(new Told(citizen, id, sector, event(id, citizen, sector, at, line)));
        }
        return new Life(citizen, told);
    }

    @SuppressWarnings("unchecked") // as every scenario has it
    private static List<Map<String, Object>> timeline(History history) {
        Map<String, Object> page = yaml().load(history.text());
        return (List<Map<String, Object>>) page.getOrDefault("timeline", List.of());
    }

    private static ZonedDateTime at(String day) {
        var at = day.length() > 10
                ? LocalDateTime.parse(day, MINUTE)
                : LocalDate.parse(day).atTime(OPENING, 0);
        return at.atZone(Here.ZONE);
    }

    private static String event(UUID id, UUID citizen, String sector, ZonedDateTime at, Map<String, Object> line) {
        var time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "/proof")
                .put("type", Language.typeOf(String.valueOf(line.get("event"))))
                .put("subject", citizen.toString())
                .put("time", time)
                .put("recordedat", time)
                .put("sector", sector);
        event.set("data", JSON.valueToTree(line.get("data")));
        return event.toString();
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Yaml yaml() {
        var reading = new LoaderOptions();
        var writing = new DumperOptions();
        return new Yaml(new SafeConstructor(reading), new Representer(writing), writing, reading, new WithoutDates());
    }

    /** A day is a day, not an instant in UTC. */
    private static final class WithoutDates extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern form, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) super.addImplicitResolver(tag, form, first, limit);
        }
    }
}
