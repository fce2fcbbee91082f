package dk.enplan.plan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One rule, or a part of one, as it is written. Whoever reads it says what may stand there; everything wrong is gathered with its
 * file and its rule, so that a writer sees all of it at once.
 */
record Entry(String where, Map<String, Object> written, List<String> problems) {

    /** To look into only: what is wrong with it is told elsewhere. */
    static Entry of(Map<String, Object> written) {
        return new Entry("", written, new ArrayList<>());
    }

    void only(String... keys) {
        var unknown = new TreeSet<>(written.keySet());
        unknown.removeAll(Set.of(keys));
        unknown.forEach(key -> wrong("unknown key '" + key + "'"));
    }

    void needs(String... keys) {
        for (var key : keys) if (!written.containsKey(key)) wrong("'" + key + "' is missing");
    }

    void wrong(String reason) {
        problems.add(where + ": " + reason);
    }

    boolean has(String key) {
        return written.containsKey(key);
    }

    /** The empty text where nothing usable stands; the problem has been noted. */
    String text(String key) {
        var value = written.get(key);
        if (value instanceof String text && !text.isBlank()) return text.strip();
        // A missing key is reported by needs().
        if (written.containsKey(key)) wrong("'" + key + "' must be a text");
        return "";
    }

    boolean yes(String key) {
        var value = written.get(key);
        if (value instanceof Boolean yes) return yes;
        if (written.containsKey(key)) wrong("'" + key + "' must be true or false");
        return false;
    }

    /** One text, or a list of them. */
    List<String> texts(String key) {
        var value = written.get(key);
        if (value instanceof String text) return List.of(text);
        if (!(value instanceof List<?> list)) {
            if (written.containsKey(key)) wrong("'" + key + "' must be a list");
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var item : list)
            if (item instanceof String text) texts.add(text);
            else wrong("'" + key + "' must hold texts only");
        return texts;
    }

    /** One part, or a list of them. */
    List<Entry> parts(String key) {
        var value = written.get(key);
        if (value == null) return List.of();
        var all = value instanceof List<?> list ? list : List.of(value);
        var parts = new ArrayList<Entry>();
        for (var item : all) {
            var part = part(item, where + ", " + key + (all.size() > 1 ? " " + (parts.size() + 1) : ""));
            if (part == null) wrong("'" + key + "' must hold keys and values");
            else parts.add(part);
        }
        return parts;
    }

    Entry part(String key) {
        var part = part(written.get(key), where + ", " + key);
        if (part != null) return part;
        if (written.containsKey(key)) wrong("'" + key + "' must hold keys and values");
        return new Entry(where + ", " + key, Map.of(), problems);
    }

    /** The word of a closed list that stands there. */
    <C extends Enum<C>> @Nullable C choice(String key, String word, Function<String, @Nullable C> read, String what) {
        var choice = read.apply(word);
        if (choice == null) wrong("unknown " + what + " '" + word + "' in '" + key + "'");
        return choice;
    }

    private @Nullable Entry part(@Nullable Object value, String where) {
        if (!(value instanceof Map<?, ?> map)) return null;
        var keyed = new java.util.LinkedHashMap<String, Object>();
        map.forEach((key, held) -> {
            if (held != null) keyed.put(String.valueOf(key), held);
        });
        return new Entry(where, keyed, problems);
    }
}
