package dk.enplan.plan.rules.scene;

import dk.enplan.contracts.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A parameter that a detector counts with: its name, and what a municipality may write there. */
public record Param(String name, boolean required, Function<Object, Optional<String>> wrong) {

    public static Param number(String name) {
        return new Param(
                name,
                true,
                value -> value instanceof Long number && number >= 0
                        ? Optional.empty()
                        : Optional.of("must be a whole number"));
    }

    /** Codes of an open list. */
    public static Param words(String name) {
        return new Param(name, true, Param::notWords);
    }

    /** Words of a closed list: one that does not exist would never match, and nobody would notice. */
    public static <E extends Enum<E>> Param choices(String name, Class<E> type) {
        var known = Arrays.stream(type.getEnumConstants()).map(Kind::wireName).collect(Collectors.toSet());
        return new Param(
                name,
                true,
                value -> notWords(value)
                        .or(() -> ((List<?>) value)
                                .stream()
                                        .filter(word -> !known.contains(word))
                                        .findFirst()
                                        .map(word -> "'" + word + "' is no " + type.getSimpleName())));
    }

    public static Param text(String name) {
        return new Param(
                name,
                true,
                value -> value instanceof String text && !text.isBlank()
                        ? Optional.empty()
                        : Optional.of("must be a word"));
    }

    /** A date, or nothing. */
    public static Param day(String name) {
        return new Param(name, false, value -> {
            try {
                LocalDate.parse(value.toString());
                return Optional.empty();
            } catch (DateTimeParseException none) {
                return Optional.of("must be a date such as 2026-01-31");
            }
        });
    }

    /** Keys and values of a form of its own, checked by whoever knows it. */
    public static Param form(String name, Function<Object, Optional<String>> wrong) {
        return new Param(name, true, wrong);
    }

    /** A number for each word. */
    public static Param numbers(String name) {
        return form(
                name,
                value -> value instanceof Map<?, ?> map && map.values().stream().allMatch(Number.class::isInstance)
                        ? Optional.empty()
                        : Optional.of("must hold words and their numbers"));
    }

    private static Optional<String> notWords(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? Optional.empty()
                : Optional.of("must be a list of words");
    }
}
