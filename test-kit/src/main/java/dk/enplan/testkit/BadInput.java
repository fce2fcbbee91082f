package dk.enplan.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * What does not come in at any door, and what it is told. {@code {event}} stands for an event that would come in.
 *
 * @param field the first of those in {@code errors}; {@code none} where no field is to blame
 */
record BadInput(
        String says,
        Function<DoorTrial, byte[]> body,
        String type,
        String encoding,
        int status,
        String code,
        String field) {

    /** Stands in every event, and in no answer. */
    static final String WORDS = "åben";

    private static final String JSON = "application/json";
    private static final String NO_FIELD = "none";

    @Override
    public String toString() {
        return says + " is told " + status + " " + code + ", " + field;
    }

    static Stream<BadInput> all() {
        return Stream.of(unreadable(), encoded(), noEvent(), wrongEvent(), numbers(), characters(), large())
                .flatMap(it -> it);
    }

    private static Stream<BadInput> unreadable() {
        return Stream.of(
                unreadable("nothing", ""),
                unreadable("blanks", " \n"),
                unreadable("what is not JSON", "hello"),
                unreadable("half an event", "{\"specversion\": \"1.0\", "),
                unreadable("an event and more", "{event}{event}"),
                unreadable("a batch that does not end", "[{event},"),
                unreadable("a field named twice", "{\"id\": 1, \"id\": 2}"),
                unreadable("a field named twice within", "{\"data\": {\"a\": 1, \"a\": 1}}"),
                unreadable("a number that is none", "NaN"),
                unreadable("a number of ten thousand digits", "{\"id\": " + "9".repeat(10_000) + "}"),
                unreadable("a number whose exponent is too large", "{\"id\": 1e2147483648}"),
                unreadable("a hundred thousand brackets", "[".repeat(100_000)),
                unreadable("a hundred thousand brackets that end", "[".repeat(100_000) + "]".repeat(100_000)),
                unreadable("objects nested in objects", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                unreadable("a NUL between", "{event}\0"),
                bytes("an event in Latin-1", it -> it.some().getBytes(StandardCharsets.ISO_8859_1)),
                bytes("an event in UTF-16", it -> it.some().getBytes(StandardCharsets.UTF_16)),
                bytes("half a surrogate pair in bytes", it ->
                        new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}),
                bytes("a character that is cut off", it -> new byte[] {'"', (byte) 0xC3}));
    }

    private static Stream<BadInput> encoded() {
        return Stream.of(
                new BadInput(
                        "another content type", BadInput::some, "text/plain", "", 415, "wrong-content-type", NO_FIELD),
                new BadInput(
                        "a form",
                        BadInput::some,
                        "application/x-www-form-urlencoded",
                        "",
                        415,
                        "wrong-content-type",
                        NO_FIELD),
                new BadInput(
                        "a content type that is none", BadInput::some, "json", "", 415, "wrong-content-type", NO_FIELD),
                new BadInput(
                        "a compressed event", it -> gzip(it.some()), JSON, "gzip", 415, "wrong-encoding", NO_FIELD),
                // Whoever forgets to say that it is compressed sends bytes.
                bytes("a compressed event without a word", it -> gzip(it.some())));
    }

    private static Stream<BadInput> noEvent() {
        return Stream.of(
                invalid("null", "null", ""),
                invalid("a number", "1", ""),
                invalid("a number beyond all numbers", "1e999999999", ""),
                invalid("a text", "\"event\"", ""),
                invalid("an empty batch", "[]", ""),
                invalid("a batch of ten thousand and one", "[" + "1,".repeat(10_000) + "1]", ""),
                invalid("a batch of a thousand and one events", "[" + "{},".repeat(1_000) + "{}]", ""),
                invalid("a batch in a batch", "[[{event}]]", "[0]"),
                invalid("nothing in a batch", "[null]", "[0]"),
                invalid("an event without anything", "{}", "id"),
                invalid("a batch of thousands of mistakes", "[" + "{},".repeat(999) + "{}]", "[0].id"),
                invalid("one bad event in a batch", "[{event}, {}]", "[1].id"));
    }

    private static Stream<BadInput> wrongEvent() {
        var tomorrow = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
        var soon = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(30).toString();
        return Stream.of(
                changed("an id that is a number", "id", "7", "id"),
                changed("a citizen's number", "subject", "\"010203-1234\"", "subject"),
                changed("a subject beyond all numbers", "subject", "1e999999999", "subject"),
                changed("nobody", "subject", "null", "subject"),
                changed("a time of a day only", "time", "\"2026-03-02\"", "time"),
                changed("tomorrow", "time", "\"" + tomorrow + "\"", "time"),
                changed("what is registered in half an hour", "recordedat", "\"" + soon + "\"", "recordedat"),
                changed("another sector", "sector", "\"elsewhere\"", "sector"),
                changed("a sector that cannot be one", "sector", "\"The Trial\"", "sector"),
                changed("a type nobody knows", "type", "\"dk.enplan.horse.ridden.v1\"", "type"),
                changed("another version of CloudEvents", "specversion", "\"0.3\"", "specversion"),
                changed("data that is a list", "data", "[]", "data"),
                new BadInput(
                        "one id for two events of a batch",
                        it -> {
                            var id = UUID.randomUUID();
                            return utf8("[" + it.event(id, UUID.randomUUID()) + "," + it.event(id, UUID.randomUUID())
                                    + "]");
                        },
                        JSON,
                        "",
                        409,
                        "id-taken",
                        NO_FIELD));
    }

    /** A number that nobody has; see CprTest of the contracts. */
    private static Stream<BadInput> numbers() {
        return Stream.of(
                withCpr("a CPR number in a field", it -> it.someWith("source", "\"/sag/010203-1234\""), "source"),
                withCpr("one without a hyphen", it -> it.someWith("source", "\"/sag 0102031234\""), "source"),
                withCpr(
                        "one in a field that nobody knows",
                        it -> it.someWith("notYetInTheLanguage", "\"010203-1234\""),
                        ""),
                withCpr("one as a number", it -> it.someWith("notYetInTheLanguage", "1203851234"), ""),
                withCpr("one in a name", it -> it.someWith("notYetInTheLanguage", "{\"010203-1234\": 1}"), ""),
                withCpr("one in digits by their number", it -> it.someWith("source", "\"01\\u00302031234\""), "source"),
                withCpr(
                        "one in the data, in a field that nobody knows",
                        it -> it.some().replace("\"data\": {", "\"data\": {\"note\": [\"010203 1234\"], "),
                        "data"),
                withCpr(
                        "one in a batch",
                        it -> "[" + it.some() + "," + it.someWith("source", "\"010203-1234\"") + "]",
                        "[1].source"));
    }

    private static BadInput withCpr(String says, Function<DoorTrial, String> body, String field) {
        return new BadInput(says, it -> utf8(body.apply(it)), JSON, "", 422, "cpr-in-text", field);
    }

    private static Stream<BadInput> characters() {
        return Stream.of(
                changed("a NUL", "source", "\"/tri\\u0000al\"", "source"),
                changed("half a surrogate pair", "source", "\"/tri\\ud83dal\"", "source"),
                changed("the other half", "source", "\"/tri\\ude00al\"", "source"),
                changed("a NUL in a field that nobody knows", "notYetInTheLanguage", "[{\"a\": \"\\u0000\"}]", ""),
                changed("a NUL in a name that nobody knows", "notYetInTheLanguage", "{\"a\\u0000\": 1}", ""),
                changed("half a pair in a field that nobody knows", "notYetInTheLanguage", "\"\\ud83d\"", ""),
                new BadInput(
                        "half a pair in the data that nobody knows",
                        it -> utf8(it.some().replace("\"data\": {", "\"data\": {\"new\": \"\\ud83d\", ")),
                        JSON,
                        "",
                        422,
                        "invalid-event",
                        "data"));
    }

    private static Stream<BadInput> large() {
        return Stream.of(
                tooLarge("ten megabytes", it -> "\"" + "x".repeat(10 * 1024 * 1024) + "\"", NO_FIELD),
                tooLarge(
                        "a megabyte and a byte",
                        it -> " ".repeat(1024 * 1024 + 1 - it.some().length()) + it.some(),
                        NO_FIELD),
                tooLarge("an event of half a megabyte", it -> it.some().replace(WORDS, "å".repeat(250_000)), ""),
                tooLarge(
                        "an event of half a megabyte in a batch",
                        it -> "[" + it.some() + "," + it.some().replace(WORDS, "x".repeat(500_000)) + "]",
                        "[1]"));
    }

    private static BadInput unreadable(String says, String body) {
        return bytes(says, it -> utf8(body.replace("{event}", it.some())));
    }

    private static BadInput bytes(String says, Function<DoorTrial, byte[]> body) {
        return new BadInput(says, body, JSON, "", 400, "unreadable", NO_FIELD);
    }

    private static BadInput invalid(String says, String body, String field) {
        return new BadInput(
                says, it -> utf8(body.replace("{event}", it.some())), JSON, "", 422, "invalid-event", field);
    }

    private static BadInput changed(String says, String name, String value, String field) {
        return new BadInput(says, it -> utf8(it.someWith(name, value)), JSON, "", 422, "invalid-event", field);
    }

    private static BadInput tooLarge(String says, Function<DoorTrial, String> body, String field) {
        return new BadInput(says, it -> utf8(body.apply(it)), JSON, "", 413, "too-large", field);
    }

    private static byte[] some(DoorTrial it) {
        return utf8(it.some());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
