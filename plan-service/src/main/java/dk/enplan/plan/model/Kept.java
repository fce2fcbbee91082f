package dk.enplan.plan.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes and keeps its order, so that the same facts always make the same page. One that is kept already is not
 * copied again: most events change none of a journal's maps.
 */
final class Kept<K, V> extends AbstractMap<K, V> {

    private final Map<K, V> entries;

    private Kept(Map<K, V> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    static <K, V> Map<K, V> copy(Map<K, V> map) {
        return map instanceof Kept<K, V> kept ? kept : new Kept<>(new LinkedHashMap<>(map));
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return new Kept<>(copy);
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        if (!map.containsKey(key)) return map;
        var copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return new Kept<>(copy);
    }

    /** A repeated event updates the fields it carries and leaves the others. */
    static <T> @Nullable T latest(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }
}
