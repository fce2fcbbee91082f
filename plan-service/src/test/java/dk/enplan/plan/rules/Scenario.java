package dk.enplan.plan.rules;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.fact.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One citizen's story from a file, and what the plan must have said at each point of it. */
record Scenario(
        CitizenId citizen,
        List<String> watch,
        List<Told> timeline,
        List<Change> expect,
        Instant until,
        List<String> open) {

    /** An event and when it arrived. */
    record Told(CloudEvent<Fact> fact, Instant arrives) {}

    /** A flag change as the file writes it; what is not written there is not asked about. */
    record Change(
            LocalDate day,
            String what,
            String rule,
            @Nullable String severity,
            @Nullable List<String> tell,
            List<UUID> because) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    static Scenario named(String name) {
        Map<String, Object> written = Catalogue.yaml().load(text(name));
        var citizen = new CitizenId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        var reader = new Reader(citizen);
        maps(written, "timeline").forEach(reader::tell);
        reader.given(texts(written, "given"));
        return new Scenario(
                citizen,
                watched(written),
                reader.timeline(),
                maps(written, "expect").stream().map(reader::change).toList(),
                instant(String.valueOf(written.get("until"))),
                texts(written, "open"));
    }

    private static List<String> watched(Map<String, Object> written) {
        return written.get("watch") instanceof String
                ? List.copyOf(RuleBook.shipped().ids())
                : texts(written, "watch");
    }

    private static final class Reader {

        private final CitizenId citizen;
        private final List<Told> timeline = new ArrayList<>();
        private boolean enrols;
        private int order;

        private Reader(CitizenId citizen) {
            this.citizen = citizen;
        }

        private void tell(Map<String, Object> line) {
            var event = String.valueOf(line.get("event"));
            enrols |= event.equals("citizen.enrolled");
            var time = instant(String.valueOf(line.get("day")));
            var arrives = line.containsKey("recorded") ? instant(String.valueOf(line.get("recorded"))) : time;
            var id = id(String.valueOf(line.getOrDefault("id", "line-" + order)));
            timeline.add(told(id, event, String.valueOf(line.get("sector")), time, arrives, line.get("data")));
        }

        /** What was in force the day before the story. No rule reads the rest of what a file may take as given yet. */
        private void given(List<String> given) {
            var before =
                    timeline.getFirst().fact().envelope().time().toInstant().minus(java.time.Duration.ofDays(1));
            if (!enrols) {
                var data = Map.of("cluster", "adult", "municipality", "demo");
                timeline.add(told(id("enrolled"), "citizen.enrolled", "plan", before, before, data));
            }
            for (var what : given)
                switch (what) {
                    case "coordinator" -> {
                        var data = Map.of("personId", "the-coordinator", "role", "coordinator");
                        timeline.add(told(id(what), "contact.assigned", "plan", before, before, data));
                    }
                    case "citizen-goal", "next-contact", "progression-talk" -> {}
                    default -> throw new IllegalArgumentException("nobody knows how to give " + what);
                }
        }

        private List<Told> timeline() {
            return timeline.stream()
                    .sorted(java.util.Comparator.comparing(Told::arrives))
                    .toList();
        }

        private Told told(UUID id, String event, String sector, Instant time, Instant arrives, @Nullable Object data) {
            // What happens on one day happens in the order written.
            var recorded = arrives.plusMillis(order++);
            var envelope = Map.ofEntries(
                    Map.entry("specversion", "1.0"),
                    Map.entry("id", id.toString()),
                    Map.entry("source", "/scenario"),
                    Map.entry("type", Language.typeOf(event)),
                    Map.entry("subject", citizen.toString()),
                    Map.entry("time", ISO_OFFSET_DATE_TIME.format(Here.at(time))),
                    Map.entry("sector", sector),
                    Map.entry("recordedat", ISO_OFFSET_DATE_TIME.format(Here.at(recorded))),
                    Map.entry("audience", Audience.PLAN.name().toLowerCase(java.util.Locale.ROOT)),
                    Map.entry("data", Objects.requireNonNullElse(data, Map.of())));
            var reading = Language.FACTS.read(JSON.writeValueAsString(envelope));
            if (reading instanceof Reading.Understood<CloudEvent<Fact>>(var fact)) return new Told(fact, recorded);
            throw new IllegalArgumentException(event + " cannot be read: " + reading);
        }

        private UUID id(String name) {
            return UUID.nameUUIDFromBytes((citizen + name).getBytes(StandardCharsets.UTF_8));
        }

        private Change change(Map<String, Object> line) {
            var what = List.of("raised", "escalated", "cleared").stream()
                    .filter(line::containsKey)
                    .findFirst()
                    .orElseThrow();
            return new Change(
                    LocalDate.parse(String.valueOf(line.get("day"))),
                    what,
                    String.valueOf(line.get(what)),
                    (String) line.get("severity"),
                    line.containsKey("tell") ? texts(line, "tell") : null,
                    texts(line, "because").stream().map(this::id).toList());
        }
    }

    private static Instant instant(String said) {
        var time = said.length() > 10
                ? LocalDateTime.parse(said, MINUTE)
                : LocalDate.parse(said).atTime(9, 0);
        return time.atZone(Here.ZONE).toInstant();
    }

    @SuppressWarnings("unchecked") // the form of a scenario file
    private static List<Map<String, Object>> maps(Map<String, Object> written, String key) {
        return (List<Map<String, Object>>) written.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked") // the form of a scenario file
    private static List<String> texts(Map<String, Object> written, String key) {
        return (List<String>) written.getOrDefault(key, List.of());
    }

    private static String text(String resource) {
        try (var in = Objects.requireNonNull(Scenario.class.getClassLoader().getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
