package dk.enplan.plan.rules;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.flag.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody wrote it.
 *
 * @param file whom to ask when it is wrong: whoever wrote in it last
 * @param content what is in force
 * @param standard what it says where nobody changed it
 * @param own a municipality's, not the product's
 */
record Written(
        String file,
        String id,
        Map<String, Object> content,
        Map<String, Object> standard,
        boolean enabled,
        boolean own) {

    Written {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        standard = Collections.unmodifiableMap(new LinkedHashMap<>(standard));
    }

    static Written of(String file, Entry entry) {
        return new Written(file, entry.text("id"), entry.written(), entry.written(), true, false);
    }

    Written asOwn() {
        return new Written(file, id, content, standard, enabled, true);
    }

    Entry entry(List<String> problems) {
        return new Entry(file + ", " + id, content, problems);
    }

    boolean overridden() {
        return !content.equals(standard) || !enabled;
    }

    Written enabled(boolean enabled) {
        return new Written(file, id, content, standard, enabled, own);
    }

    /** Each value stands instead of the whole earlier one. A number that the rule does not have changes nothing, so it is a mistake. */
    Written with(String by, Map<String, Object> params, List<String> problems) {
        var changed = new LinkedHashMap<>(content);
        var all = new LinkedHashMap<>(entry(new ArrayList<>()).part("params").written());
        params.forEach((name, value) -> {
            if (name.equals("whitelist") && content.containsKey("whitelist")) changed.put("whitelist", value);
            else all.put(name, value);
        });
        changed.put("params", all);
        var written = new Written(by, id, changed, standard, enabled, own);
        if (id.startsWith("handoff/")) written.fits(written.entry(problems));
        return written;
    }

    /** What a handoff counts with is known by its own defaults; of a conflict's numbers the detector knows more. */
    private void fits(Entry entry) {
        var own = RuleReader.params(new Entry(id, standard, new ArrayList<>()));
        RuleReader.params(entry).forEach((name, value) -> {
            var usual = own.get(name);
            if (usual == null)
                entry.wrong("unknown parameter '" + name + "'; it has " + String.join(", ", own.keySet()));
            else if (!alike(usual, value))
                entry.wrong("'params', " + name + ": must be " + sort(usual) + " such as " + usual);
            else if (usual instanceof List<?> words && value instanceof List<?> others)
                spelt(words, others)
                        .ifPresent(word -> entry.wrong("'params', " + name + ": unknown word '" + word + "'"));
        });
    }

    /** A role or a kind that does not exist would never match, and nobody would notice. */
    private static Optional<?> spelt(List<?> usual, List<?> words) {
        var lists = usual.isEmpty() ? List.<Set<String>>of() : Vocabulary.closedLists(usual);
        return words.stream()
                .filter(word -> !lists.isEmpty() && lists.stream().noneMatch(list -> list.contains(word)))
                .findFirst();
    }

    private static boolean alike(Object usual, @Nullable Object value) {
        return switch (usual) {
            case Long number -> value instanceof Long other && other >= 0;
            case Number number -> value instanceof Number;
            case String text -> value instanceof String other && !other.isBlank();
            case List<?> list ->
                value instanceof List<?> others
                        && (list.isEmpty() || others.stream().allMatch(other -> alike(list.getFirst(), other)));
            case Map<?, ?> map ->
                value instanceof Map<?, ?> others && others.values().stream().allMatch(Number.class::isInstance);
            default -> value != null && usual.getClass() == value.getClass();
        };
    }

    private static String sort(Object usual) {
        return switch (usual) {
            case Long number -> "a whole number";
            case Number number -> "a number";
            case String text -> "a word";
            case List<?> list -> "a list";
            case Map<?, ?> map -> "words and their numbers";
            default -> "true or false";
        };
    }

    /** Other people at the step of this place, the first being 1. */
    Written told(String by, int place, Object tell) {
        return eachStep(by, (at, step) -> at == place ? tell : told(step));
    }

    Written told(String by, Object tell) {
        return eachStep(by, (at, step) -> tell);
    }

    /** Wherever one is told, others are told instead. */
    Written told(String by, Told instead, List<String> tell) {
        return eachStep(
                by,
                (at, step) -> Entry.of(step).texts("tell").stream()
                        .flatMap(role ->
                                role.equals(Kind.wireName(instead)) ? tell.stream() : java.util.stream.Stream.of(role))
                        .distinct()
                        .toList());
    }

    int steps() {
        return entry(new ArrayList<>()).parts("steps").size();
    }

    private Written eachStep(String by, BiFunction<Integer, Map<String, Object>, Object> tell) {
        var steps = new ArrayList<Object>();
        for (var step : entry(new ArrayList<>()).parts("steps")) {
            var changed = new LinkedHashMap<>(step.written());
            changed.put("tell", tell.apply(steps.size() + 1, step.written()));
            steps.add(changed);
        }
        var changed = new LinkedHashMap<>(content);
        changed.put("steps", steps);
        return new Written(by, id, changed, standard, enabled, own);
    }

    private static Object told(Map<String, Object> step) {
        return step.getOrDefault("tell", List.of());
    }

    /** The same for everybody who says the same, in whatever order and with whatever remarks. */
    String canonical() {
        return canonical(content);
    }

    private static String canonical(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((key, held) -> sorted.put(String.valueOf(key), canonical(held)));
                yield sorted.entrySet().stream()
                        .map(held -> held.getKey() + ":" + held.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
            }
            case List<?> list -> list.stream().map(Written::canonical).collect(Collectors.joining(",", "[", "]"));
            case String text -> '"' + text.strip().replace("\"", "\\\"") + '"';
            case null -> "";
            default -> value.toString();
        };
    }
}
