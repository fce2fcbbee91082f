package dk.enplan.contracts;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.YEAR;

import dk.enplan.contracts.FieldProblem.Fault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The kinds of value the language has, each with its form in JSON and the sentence that explains a wrong one. */
public enum Kind {
    STRING,
    TEXT,
    TAG,
    UUID_,
    CITIZEN,
    DATE,
    DATETIME,
    BOOL,
    INT,
    NUMBER,
    CHOICE,
    RECORD;

    static final int LONGEST_STRING = 300;
    static final int LONGEST_TEXT = 20_000;

    // RFC 3339, as CloudEvents asks for; and a full minute without its seconds, as many a Java program prints it and as
    // we
    // once kept it. We write the seconds.
    private static final DateTimeFormatter AN_INSTANT = new DateTimeFormatterBuilder()
            .appendValue(YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm[:ss")
            .optionalStart()
            .appendFraction(NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("]")
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);

    /** The words of each choice: to spell them anew for each that is read is most of the reading. */
    private static final ClassValue<Map<String, Enum<?>>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            var words = new LinkedHashMap<String, Enum<?>>();
            for (var constant : type.getEnumConstants()) words.put(wireName((Enum<?>) constant), (Enum<?>) constant);
            return words;
        }
    };

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(String.class, STRING),
            Map.entry(Text.class, TEXT),
            Map.entry(Tag.class, TAG),
            Map.entry(UUID.class, UUID_),
            Map.entry(CitizenId.class, CITIZEN),
            Map.entry(LocalDate.class, DATE),
            Map.entry(OffsetDateTime.class, DATETIME),
            Map.entry(boolean.class, BOOL),
            Map.entry(Boolean.class, BOOL),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER));

    static Kind of(Class<?> type) {
        if (type.isEnum()) return CHOICE;
        var kind = KINDS.get(type);
        if (kind != null) return kind;
        if (type.isRecord()) return RECORD;
        throw new IllegalStateException("the language has no kind of value for " + type.getName());
    }

    /** {@code WORK_TEST} in Java is {@code work-test} on the wire. */
    public static String wireName(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @SuppressWarnings("unchecked")
    Reading<Object> read(JsonNode node, Class<?> type) {
        return switch (this) {
            case STRING -> string(node, LONGEST_STRING, text -> text);
            case TEXT -> string(node, LONGEST_TEXT, Text::new);
            case TAG -> string(node, LONGEST_STRING, Tag::new);
            case UUID_ -> string(node, LONGEST_STRING, Kind::uuid);
            case CITIZEN -> string(node, LONGEST_STRING, text -> new CitizenId(uuid(text)));
            case DATE -> string(node, LONGEST_STRING, Kind::date);
            case DATETIME -> string(node, LONGEST_STRING, Kind::datetime);
            case BOOL -> node.isBoolean() ? understood(node.booleanValue()) : wrong();
            case INT ->
                node.canConvertToExactIntegral() && node.canConvertToInt() ? understood(node.intValue()) : wrong();
            case NUMBER -> number(node);
            case CHOICE -> choice(node, type);
            case RECORD ->
                (Reading<Object>)
                        (Reading<?>) Shape.of(type.asSubclass(Record.class)).read(node);
        };
    }

    @SuppressWarnings("unchecked")
    JsonNode write(Object value) {
        var json = JsonNodeFactory.instance;
        return switch (value) {
            case Text text -> json.stringNode(text.value());
            case Enum<?> choice -> json.stringNode(wireName(choice));
            case Boolean bool -> json.booleanNode(bool);
            case Integer number -> json.numberNode(number);
            case Double number -> json.numberNode(number);
            case OffsetDateTime time -> json.stringNode(ISO_OFFSET_DATE_TIME.format(time));
            case Record nested
            when this == RECORD -> Shape.of((Class<Record>) nested.getClass()).write(nested);
            default -> json.stringNode(value.toString());
        };
    }

    private String says() {
        return switch (this) {
            case STRING -> "must be a string that is not blank";
            case TEXT -> "must be a string";
            case TAG -> "must be a short code of lower-case letters, digits and hyphens";
            case UUID_, CITIZEN -> "must be a UUID such as 6f1c1d1e-0000-4000-8000-000000000001";
            case DATE -> "must be a date such as 2026-03-01";
            case DATETIME -> "must be a date and time with an offset, such as 2026-03-01T09:00:00+01:00";
            case BOOL -> "must be true or false";
            case INT -> "must be a whole number";
            case NUMBER -> "must be a number";
            case CHOICE -> "must be one of the listed words";
            case RECORD -> "must be a JSON object";
        };
    }

    /** JSON has numbers that no machine has. */
    private Reading<Object> number(JsonNode node) {
        var number = node.isNumber() ? node.doubleValueOpt() : OptionalDouble.empty();
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? understood(number.getAsDouble()) : wrong();
    }

    private Reading<Object> string(JsonNode node, int longest, java.util.function.Function<String, Object> parse) {
        if (!node.isString()) return wrong();
        var text = node.stringValue();
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest)
            return wrong(Fault.TOO_LONG, "must be at most " + longest + " characters");
        if (this != TEXT && text.isBlank()) return wrong();
        // A NUL is legal JSON and illegal in PostgreSQL: refuse it here, where the sender can still be told.
        if (text.indexOf('\0') >= 0) return wrong(Fault.NOT_ALLOWED, "must not contain the character U+0000");
        if (!wellFormed(text)) return wrong(Fault.NOT_ALLOWED, "must not contain half of a surrogate pair");
        try {
            return understood(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException notOfThisKind) {
            return wrong();
        }
    }

    /** Half of a pair is legal JSON and no character: it can be written in no encoding. */
    static boolean wellFormed(String text) {
        for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) return false;
        }
        return true;
    }

    private Reading<Object> choice(JsonNode node, Class<?> type) {
        var words = WORDS.get(type);
        var found = node.isString() ? words.get(node.stringValue()) : null;
        return found != null
                ? understood(found)
                : wrong(Fault.NOT_ALLOWED, "must be one of " + String.join(", ", words.keySet()));
    }

    /** {@link UUID#fromString} takes forms that nobody else would; the wire does not. */
    private static UUID uuid(String text) {
        var uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException("not a UUID");
        return uuid;
    }

    /** Years have four digits. */
    private static LocalDate date(String text) {
        if (text.length() != 10) throw new IllegalArgumentException("not a date");
        return LocalDate.parse(text);
    }

    private static OffsetDateTime datetime(String text) {
        return OffsetDateTime.parse(text, AN_INSTANT);
    }

    private static Reading<Object> understood(Object value) {
        return new Reading.Understood<>(value);
    }

    private Reading<Object> wrong() {
        return wrong(Fault.WRONG_TYPE, says());
    }

    private static Reading<Object> wrong(Fault fault, String says) {
        return new Reading.Wrong<>(List.of(new FieldProblem("", fault, says)));
    }
}
