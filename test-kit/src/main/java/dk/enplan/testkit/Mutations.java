package dk.enplan.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What is nearly right, or nothing like it: for doors that must have an answer to everything. The same numbers make the same again. */
public final class Mutations {

    /** A string, a number, a word, or a mark of JSON. */
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[-+.0-9eE]+|[a-z]+|[{}\\[\\],:]|\\s+|.", Pattern.DOTALL);

    /** What has broken something somewhere. */
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "null",
            "0",
            "-1",
            "9999999999999999999999",
            "1e999",
            "NaN",
            "true",
            "2026-02-30",
            "2026-02-30T25:61:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "0000-00-00",
            "P999999999999D",
            "PT-1S",
            "P7W1.5D",
            "00000000-0000-0000-0000-000000000000",
            "11111111-1111-4111-8111-11111111111g",
            "dk.enplan.effort.started.v99999999999999999999",
            "dk.enplan..v1",
            "../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "'; drop table domain_event; --",
            "\" or \"\"=\"",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "#{T(java.lang.Runtime).getRuntime().exit(1)}",
            "__${T(java.lang.System).exit(1)}__::.x",
            "%00",
            "%c3%28",
            "%",
            "\u0000",
            "\ud800",
            "\u202e\u0661\u0662",
            "\ufeff",
            "e\u0301".repeat(200),
            "\ud83d\ude00".repeat(100),
            "x".repeat(5_000),
            "1,2,3",
            "a=b&c=d",
            "plan",
            "citizen",
            "severity,desc",
            "eyJ4IjoxfQ==");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e999",
            "1e-999",
            "9".repeat(400),
            "[]",
            "{}",
            "[null]",
            "{\"$ref\":\"#\"}",
            "[".repeat(300) + "]".repeat(300),
            "{\"a\":".repeat(300) + "1" + "}".repeat(300),
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "y".repeat(70_000) + "\"");

    /** Of a stack, a class, a statement; but not what was asked in these words. */
    private static final Pattern INTERNALS = Pattern.compile(
            "\\b(?:java|jakarta|org\\.springframework|org\\.postgresql|tools\\.jackson)\\.[a-z]+\\.(?!Runtime|System)[A-Za-z.]+"
                    + "|\\w+Exception\\b|\\bat dk\\.enplan|(?i)\\bselect .{1,80} from ");

    private Mutations() {}

    /** What an answer tells of how it was made. */
    public static Optional<String> internals(String answer) {
        var found = INTERNALS.matcher(answer);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    public static String word(RandomGenerator random) {
        return one(WORDS, random);
    }

    /** A JSON text, changed in up to four places; often no JSON any more. */
    public static String of(String valid, RandomGenerator random) {
        var tokens = new ArrayList<String>();
        TOKEN.matcher(valid).results().forEach(found -> tokens.add(found.group()));
        for (int edits = 1 + random.nextInt(4); edits > 0 && !tokens.isEmpty(); edits--) edit(tokens, random);
        return String.join("", tokens);
    }

    private static void edit(List<String> tokens, RandomGenerator random) {
        var at = random.nextInt(tokens.size());
        switch (random.nextInt(8)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 3 -> tokens.subList(at, tokens.size()).clear();
            case 4, 5 -> tokens.set(at, one(VALUES, random));
            default -> tokens.set(at, "\"" + word(random).replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
    }

    /** The same as bytes; one in three with bytes that are no text. */
    public static byte[] bytes(String valid, RandomGenerator random) {
        var bytes = of(valid, random).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(3) == 0)
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private static String one(List<String> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}
