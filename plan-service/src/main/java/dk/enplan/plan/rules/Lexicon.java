package dk.enplan.plan.rules;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The words a caseworker says for what travels as a code, in one language; and how days, numbers and lists are said in it. */
public final class Lexicon {

    public static final Lexicon DANISH =
            new Lexicon(Locale.of("da"), "d. MMMM yyyy", "d. MMMM yyyy 'kl.' HH.mm", "/words.properties");
    public static final Lexicon ENGLISH =
            new Lexicon(Locale.ENGLISH, "d MMMM yyyy", "d MMMM yyyy 'at' HH:mm", "/words_en.properties");

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter instant;
    private final Map<String, String> words;

    private Lexicon(Locale locale, String day, String instant, String file) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.instant = DateTimeFormatter.ofPattern(instant, locale).withZone(Here.ZONE);
        this.words = read(file);
    }

    /** What is written in one file of words or sentences. */
    public static Map<String, String> read(String file) {
        var properties = new Properties();
        try (var in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var words = new HashMap<String, String>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return Map.copyOf(words);
    }

    public Optional<String> word(String key) {
        return Optional.ofNullable(words.get(key));
    }

    private String always(String key) {
        return word(key).orElseThrow(() -> new IllegalStateException("there is no word for " + key));
    }

    /** A word of a closed list, by the name of the list. */
    public String choice(String list, String word) {
        return always(list + "." + word);
    }

    public String choice(Enum<?> choice) {
        return choice(choice.getDeclaringClass().getSimpleName(), Kind.wireName(choice));
    }

    /** Who it is that speaks or acts, as the subject of a sentence. */
    public String sector(String code) {
        return word("the." + code).orElseGet(() -> always("the.other").replace("{0}", code.replace('-', ' ')));
    }

    /** An open list: a code nobody has given words to is said as it is. */
    public String tag(String code) {
        return word("tag." + code).or(() -> word("the." + code)).orElseGet(() -> code.replace('-', ' '));
    }

    public String unknown() {
        return always("the.unknown");
    }

    public String day(LocalDate on) {
        return on.format(day);
    }

    public String instant(Instant at) {
        return instant.format(at);
    }

    public String number(Number number) {
        return NumberFormat.getNumberInstance(locale).format(number);
    }

    /** As people join them: a, b and c. */
    public String together(List<String> items) {
        if (items.isEmpty()) return always("the.nobody");
        if (items.size() == 1) return items.getFirst();
        return String.join(", ", items.subList(0, items.size() - 1)) + always("the.and") + items.getLast();
    }

    /** A sentence begins with a capital, whatever word stands first in it. */
    public static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
