package dk.enplan.plan.bench;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.fact.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An invented life in a plan: how it began, so many seasons in which things began and ended, and what is under way today. A longer life
 * has seen more; it has not more going on at once.
 */
final class Life {

    static final CitizenId CITIZEN = CitizenId.of("11111111-1111-4111-8111-111111111111");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> OPENING = lines("opening");
    private static final List<String> SEASON = lines("season");
    private static final List<String> PRESENT = lines("present");
    private static final int OPENING_DAYS = 10;
    private static final int SEASON_DAYS = 182;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final List<CloudEvent<Fact>> facts = new ArrayList<>();

    private Life() {}

    /** As near to that number of facts as whole seasons come. */
    static List<CloudEvent<Fact>> of(int facts) {
        var seasons = Math.round((facts - OPENING.size() - PRESENT.size()) / (double) SEASON.size());
        var life = new Life();
        var day = TODAY.minusDays(OPENING_DAYS + seasons * SEASON_DAYS);
        for (var line : OPENING) life.tell(line, 0, day);
        day = day.plusDays(OPENING_DAYS);
        for (int season = 0; season < seasons; season++) {
            for (var line : SEASON) life.tell(line, season, day);
            day = day.plusDays(SEASON_DAYS);
        }
        for (var line : PRESENT) life.tell(line, 0, day);
        return life.facts;
    }

    private void tell(String line, int season, LocalDate start) {
        var words = line.replace("{n}", "%03d".formatted(season)).split(" ", -1);
        var fields = new HashMap<String, String>();
        for (var word : List.of(words).subList(3, words.length)) {
            var equals = word.indexOf('=');
            fields.put(word.substring(0, equals), word.substring(equals + 1));
        }
        facts.add(fact(facts.size(), start.plusDays(Integer.parseInt(words[0])), words[1], words[2], fields));
    }

    /** @param number its place in the life: at most one in a minute, so that every fact is heard alone */
    static CloudEvent<Fact> fact(int number, LocalDate day, String sector, String name, Map<String, String> fields) {
        var time = ISO_OFFSET_DATE_TIME.format(
                day.atTime(9, 0).plusMinutes(number % 60).atZone(Here.ZONE));
        var node = JSON.objectNode()
                .put("specversion", "1.0")
                .put("id", new UUID(0x4000L, 0x8000_0000_0000_0000L + number).toString())
                .put("source", "/bench")
                .put("type", Language.typeOf(name))
                .put("subject", CITIZEN.toString())
                .put("time", time)
                .put("recordedat", time)
                .put("sector", sector);
        var data = node.putObject("data");
        for (var field : shape(name).fields()) {
            var value = fields.get(field.name());
            if (value == null) continue;
            if (field.list()) {
                var array = data.putArray(field.name());
                for (var item : value.split(",", -1)) array.add(value(field, item, day));
            } else data.set(field.name(), value(field, value, day));
        }
        return Language.FACTS.kept(node.toString());
    }

    static Shape<? extends Record> shape(String name) {
        return Objects.requireNonNull(Language.FACTS.shapes().get(Language.typeOf(name)), name);
    }

    private static JsonNode value(Shape.Field field, String value, LocalDate day) {
        return switch (field.kind()) {
            case DATE -> JSON.stringNode(date(value, day).toString());
            case DATETIME ->
                JSON.stringNode(ISO_OFFSET_DATE_TIME.format(date(value, day)
                        .atTime(field.name().equals("end") ? 14 : 13, 0)
                        .atZone(Here.ZONE)));
            case BOOL -> JSON.booleanNode(Boolean.parseBoolean(value));
            case INT -> JSON.numberNode(Integer.parseInt(value));
            case NUMBER -> JSON.numberNode(Double.parseDouble(value));
            default -> JSON.stringNode(value);
        };
    }

    private static LocalDate date(String value, LocalDate day) {
        return value.startsWith("+") || value.startsWith("-")
                ? day.plusDays(Long.parseLong(value))
                : LocalDate.parse(value);
    }

    private static List<String> lines(String name) {
        try (var file = Objects.requireNonNull(Life.class.getResourceAsStream("/bench/" + name + ".txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
