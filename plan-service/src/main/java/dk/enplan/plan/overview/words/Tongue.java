package dk.enplan.plan.overview.words;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Shape;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One of the plan's languages: its sentences, its words for codes, its way with days and numbers. */
final class Tongue {

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter instant;
    private final Map<String, String> words;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

    private Tongue(Locale locale, String day, String instant, String file) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.instant = DateTimeFormatter.ofPattern(instant, locale).withZone(Here.ZONE);
        this.words = read(file);
    }

    static Tongue danish() {
        return new Tongue(Locale.of("da"), "d. MMMM yyyy", "d. MMMM yyyy 'kl.' HH.mm", "/phrases.properties");
    }

    static Tongue english() {
        return new Tongue(Locale.ENGLISH, "d MMMM yyyy", "d MMMM yyyy 'at' HH:mm", "/phrases_en.properties");
    }

    private static Map<String, String> read(String file) {
        var properties = new Properties();
        try (var in = Tongue.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var words = new HashMap<String, String>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return Map.copyOf(words);
    }

    /** {@code effort.started}. */
    Optional<Phrase> phrase(String event) {
        return word(event).map(text -> phrases.computeIfAbsent(event, key -> Phrase.read(text)));
    }

    Optional<String> word(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** A sentence of our own, with its places {0}, {1} filled. */
    String says(String key, String... values) {
        var said = Optional.ofNullable(words.get(key)).orElseThrow();
        for (int i = 0; i < values.length; i++) said = said.replace("{" + i + "}", values[i]);
        return said;
    }

    String sector(String code) {
        return word("the." + code).orElseGet(() -> says("the.other", code));
    }

    String day(Instant at) {
        return Here.dateOf(at).format(day);
    }

    String value(Shape.Field field, JsonNode value) {
        if (!field.list()) return one(field, value);
        return together(StreamSupport.stream(value.spliterator(), false)
                .map(item -> one(field, item))
                .toList());
    }

    private String one(Shape.Field field, JsonNode value) {
        return switch (field.kind()) {
            case CHOICE ->
                word(field.type().getSimpleName() + "." + value.stringValue()).orElseThrow();
            case TAG -> tag(value.stringValue());
            case DATE -> LocalDate.parse(value.stringValue()).format(day);
            case DATETIME -> instant.format(OffsetDateTime.parse(value.stringValue()));
            case INT, NUMBER -> NumberFormat.getNumberInstance(locale).format(value.decimalValue());
            case STRING, TEXT, UUID_, CITIZEN, BOOL, RECORD ->
                throw new IllegalStateException("a phrase does not speak of " + field.name());
        };
    }

    String code(Shape.Field field, String code) {
        return field.kind() == Kind.CHOICE
                ? word(field.type().getSimpleName() + "." + code).orElse(code)
                : tag(code);
    }

    String either(List<String> items) {
        return joined(items, "rule.either");
    }

    /** An open list: a code nobody has given words to is said as it is. */
    private String tag(String code) {
        return word("tag." + code).or(() -> word("the." + code)).orElseGet(() -> code.replace('-', ' '));
    }

    String together(List<String> items) {
        return joined(items, "the.and");
    }

    private String joined(List<String> items, String by) {
        if (items.isEmpty()) return says("the.nobody");
        if (items.size() == 1) return items.getFirst();
        return String.join(", ", items.subList(0, items.size() - 1)) + says(by) + items.getLast();
    }

    /** Whether a phrase may speak of it: what is chosen from a list, counted or dated; never words, names or ids. */
    static boolean speakable(Shape.Field field) {
        return switch (field.kind()) {
            case CHOICE, TAG, DATE, DATETIME, INT, NUMBER -> !field.name().equals("birthDate");
            case STRING, TEXT, UUID_, CITIZEN, BOOL, RECORD -> false;
        };
    }

    static boolean decides(Shape.Field field) {
        return field.kind() == Kind.BOOL;
    }
}
