package dk.enplan.plan.overview.words;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Shape;
import dk.enplan.plan.rules.Lexicon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One of the plan's languages: its sentences about events, filled with its words. */
final class Tongue {

    private final Lexicon lexicon;
    private final Map<String, String> sentences;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

    private Tongue(Lexicon lexicon, String file) {
        this.lexicon = lexicon;
        this.sentences = Lexicon.read(file);
    }

    static Tongue danish() {
        return new Tongue(Lexicon.DANISH, "/phrases.properties");
    }

    static Tongue english() {
        return new Tongue(Lexicon.ENGLISH, "/phrases_en.properties");
    }

    /** {@code effort.started}. */
    Optional<Phrase> phrase(String event) {
        return Optional.ofNullable(sentences.get(event))
                .map(text -> phrases.computeIfAbsent(event, key -> Phrase.read(text)));
    }

    Optional<String> word(String key) {
        return lexicon.word(key);
    }

    /** A sentence of our own, with its places {0}, {1} filled. */
    String says(String key, String... values) {
        var said = Optional.ofNullable(sentences.get(key)).or(() -> word(key)).orElseThrow();
        for (int i = 0; i < values.length; i++) said = said.replace("{" + i + "}", values[i]);
        return said;
    }

    String together(List<String> items) {
        return lexicon.together(items);
    }

    String sector(String code) {
        return lexicon.sector(code);
    }

    String day(Instant at) {
        return lexicon.day(Here.dateOf(at));
    }

    String value(Shape.Field field, JsonNode value) {
        if (!field.list()) return one(field, value);
        return lexicon.together(StreamSupport.stream(value.spliterator(), false)
                .map(item -> one(field, item))
                .toList());
    }

    private String one(Shape.Field field, JsonNode value) {
        return switch (field.kind()) {
            case CHOICE -> lexicon.choice(field.type().getSimpleName(), value.stringValue());
            case TAG -> lexicon.tag(value.stringValue());
            case DATE -> lexicon.day(LocalDate.parse(value.stringValue()));
            case DATETIME ->
                lexicon.instant(OffsetDateTime.parse(value.stringValue()).toInstant());
            case INT, NUMBER -> lexicon.number(value.decimalValue());
            case STRING, TEXT, UUID_, CITIZEN, BOOL, RECORD ->
                throw new IllegalStateException("a phrase does not speak of " + field.name());
        };
    }

    String code(Shape.Field field, String code) {
        return field.kind() == Kind.CHOICE ? lexicon.choice(field.type().getSimpleName(), code) : lexicon.tag(code);
    }

    String either(List<String> items) {
        return items.size() < 2
                ? together(items)
                : String.join(", ", items.subList(0, items.size() - 1)) + says("rule.either") + items.getLast();
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
