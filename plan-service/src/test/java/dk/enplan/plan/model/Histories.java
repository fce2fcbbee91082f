package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.fact.Fact;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Histories made up from the language itself: every event type, its fields drawn from few values, so that things begun are met,
 * changed, ended, taken back and told twice by others. Three records, so that some of them turn out to be one person.
 */
public final class Histories {

    public static final List<CitizenId> CITIZENS = List.of(citizen(1), citizen(2), citizen(3));
    /** After everything that happens in a history. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 200;
    private static final int IDS = 60;
    private static final List<String> TYPES =
            List.copyOf(Language.FACTS.shapes().keySet());
    private static final List<String> SECTORS =
            List.of("family", "jobcenter", "housing", "psychiatry", "plan", "citizen");

    /** Fields that point at a thing under another name than the thing's own. */
    private static final Map<String, String> NAMED_AFTER = Map.of(
            "replaces", "goalId",
            "goalIds", "goalId",
            "openGoalIds", "goalId",
            "effortIds", "effortId",
            "successorOf", "effortId",
            "waitsOn", "effortId",
            "about", "effortId",
            "by", "demandId",
            "deputyId", "personId",
            "fromPersonId", "personId");

    private Histories() {}

    /** No two events share an id. */
    public static Arbitrary<List<CloudEvent<Fact>>> any() {
        return event().list().uniqueElements(event -> event.envelope().id()).ofMaxSize(IDS);
    }

    private static Arbitrary<CloudEvent<Fact>> event() {
        return Arbitraries.integers()
                .between(0, IDS - 1)
                .flatMap(number -> Arbitraries.longs().map(seed -> event(number, seed)));
    }

    private static CloudEvent<Fact> event(int number, long seed) {
        return new Making(new Random(seed)).event(number);
    }

    /** One of them with every field it may have, always about the same things. */
    static CloudEvent<Fact> first(String name, int number) {
        return new Making(new First()).event(number, Language.typeOf(name));
    }

    /** Takes the first of everything. */
    @SuppressWarnings("serial") // never written anywhere
    private static final class First extends Random {
        @Override
        public int nextInt(int bound) {
            return 0;
        }

        @Override
        public boolean nextBoolean() {
            return false;
        }
    }

    static UUID id(int number) {
        return new UUID(0x4000_0000_4000L, 0x8000_0000_0000_0000L + number);
    }

    private static CitizenId citizen(int number) {
        return CitizenId.of("%d%<d%<d%<d%<d%<d%<d%<d-0000-4000-8000-000000000000".formatted(number));
    }

    private record Making(Random random) {

        private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

        CloudEvent<Fact> event(int number) {
            return event(number, oneOf(TYPES));
        }

        CloudEvent<Fact> event(int number, String type) {
            var time = time();
            var node = JSON.objectNode()
                    .put("specversion", "1.0")
                    .put("id", id(number).toString())
                    .put("source", "/made-up")
                    .put("type", type)
                    // Most of it is about one record, so that things meet.
                    .put("subject", (random.nextInt(4) > 0 ? CITIZENS.getFirst() : oneOf(CITIZENS)).toString())
                    .put("time", time.toString())
                    .put("recordedat", time.plusHours(random.nextInt(200)).toString())
                    .put("sector", oneOf(SECTORS));
            var data = node.putObject("data");
            for (var field :
                    Objects.requireNonNull(Language.FACTS.shapes().get(type)).fields()) {
                if (field.optional() && random.nextBoolean()) continue;
                if (field.list()) data.putArray(field.name()).add(value(field));
                else data.set(field.name(), value(field));
            }
            return Language.FACTS.kept(node.toString());
        }

        private JsonNode value(Shape.Field field) {
            return switch (field.kind()) {
                case STRING ->
                    JSON.stringNode(NAMED_AFTER.getOrDefault(field.name(), field.name()) + "-" + random.nextInt(2));
                case TEXT -> JSON.stringNode("words");
                case TAG ->
                    JSON.stringNode(oneOf(List.of("citizen", "professional", "child", "rejected", "stopped", "a")));
                case UUID_, CITIZEN ->
                    JSON.stringNode(
                            field.name().equals("eventId")
                                    ? id(random.nextInt(IDS)).toString()
                                    : oneOf(CITIZENS).toString());
                case DATE ->
                    JSON.stringNode(FIRST_DAY.plusDays(random.nextInt(2 * DAYS)).toString());
                case DATETIME -> JSON.stringNode(time().toString());
                case BOOL -> JSON.booleanNode(random.nextBoolean());
                case INT -> JSON.numberNode(random.nextInt(40));
                case NUMBER -> JSON.numberNode(random.nextInt(80) / 2.0);
                case CHOICE ->
                    JSON.stringNode(Kind.wireName(
                            (Enum<?>) oneOf(Arrays.asList(field.type().getEnumConstants()))));
                case RECORD -> throw new IllegalStateException("no fact holds a record");
            };
        }

        /** Whole hours of few days: several things happen at one instant. */
        private OffsetDateTime time() {
            return FIRST_DAY
                    .plusDays(random.nextInt(DAYS))
                    .atTime(8 + random.nextInt(3), 0)
                    .atZone(Here.ZONE)
                    .toOffsetDateTime();
        }

        private <T> T oneOf(List<? extends T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
