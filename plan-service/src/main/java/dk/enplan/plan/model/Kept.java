package dk.enplan.plan.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of maps that keep their order, so that the same facts always make the same page; and what is known of a field. */
final class Kept {

    private Kept() {}

    static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A repeated event updates the fields it carries and leaves the others. */
    static <T> @Nullable T latest(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return copy;
    }
}
