package dk.enplan.plan.rules.scene;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The numbers and lists of one rule, by name. They were checked when the rule was read: see {@link Param}. */
public final class Params {

    private final Map<String, Object> values;
    private final Map<String, Object> read = new ConcurrentHashMap<>();

    public Params(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public Map<String, Object> values() {
        return values;
    }

    public long number(String name) {
        return ((Number) value(name)).longValue();
    }

    /** A word of the list, or a code of the open list. */
    public Set<String> words(String name) {
        return cached(name, () -> new HashSet<>(list(value(name), String.class)));
    }

    public boolean has(String name, @Nullable Tag tag) {
        return tag != null && words(name).contains(tag.value());
    }

    public boolean hasAny(String name, @Nullable Collection<Tag> tags) {
        return tags != null && tags.stream().anyMatch(tag -> has(name, tag));
    }

    /** The words of a closed list that are named. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        return cached(name, () -> {
            var named = words(value(name));
            var choices = EnumSet.noneOf(type);
            for (var choice : type.getEnumConstants()) if (named.contains(Kind.wireName(choice))) choices.add(choice);
            return choices;
        });
    }

    public <E extends Enum<E>> boolean has(String name, @Nullable E choice) {
        return choice != null && choices(name, choice.getDeclaringClass()).contains(choice);
    }

    public String text(String name) {
        return (String) value(name);
    }

    public Optional<LocalDate> day(String name) {
        return Optional.ofNullable(values.get(name)).map(day -> LocalDate.parse(day.toString()));
    }

    /** A number by name, in a map of them: absent where the map does not list it. */
    public Optional<Double> numberOf(String name, String key) {
        return value(name) instanceof Map<?, ?> map && map.get(key) instanceof Number number
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }

    public Map<String, Set<String>> wordsByWord(String name) {
        return cached(name, () -> {
            var all = new HashMap<String, Set<String>>();
            ((Map<?, ?>) value(name)).forEach((word, words) -> all.put(word.toString(), words(words)));
            return all;
        });
    }

    public Map<String, String> wordByWord(String name) {
        return cached(name, () -> {
            var all = new HashMap<String, String>();
            ((Map<?, ?>) value(name)).forEach((word, other) -> all.put(word.toString(), other.toString()));
            return all;
        });
    }

    /** Lists of keys and values, for whoever reads them further. */
    public List<?> list(String name) {
        return (List<?>) value(name);
    }

    private static Set<String> words(Object value) {
        return new HashSet<>(value instanceof List<?> list ? list(list, String.class) : List.of(value.toString()));
    }

    private static <T> List<T> list(Object value, Class<T> of) {
        return ((List<?>) value).stream().map(of::cast).toList();
    }

    private Object value(String name) {
        var value = values.get(name);
        if (value == null) throw new IllegalStateException("no detector said that it needs the parameter " + name);
        return value;
    }

    @SuppressWarnings("unchecked") // each name is read in one way
    private <T> T cached(String name, java.util.function.Supplier<T> make) {
        return (T) read.computeIfAbsent(name, it -> make.get());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Params params && values.equals(params.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(values.entrySet().toArray());
    }
}
