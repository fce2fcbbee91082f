package dk.enplan.plan.rules;

import dk.enplan.contracts.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a place of a sentence into words. The same code may mean different things: the place says which list it is of. */
record Wording(Lexicon lexicon) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Pattern SECTOR =
            Pattern.compile("[sS]ectors?$|^owners?$|^nextOwner$|^payer$|^decider$|^from$|^to$");

    /** Where the place does not say it, the first list that knows the word. */
    private static final List<String> LISTS = List.of(
            "EffortKind",
            "DemandKind",
            "StayKind",
            "Role",
            "Domain",
            "Purpose",
            "Direction",
            "EffortEnd",
            "Change",
            "SeverityOfBarrier",
            "Cluster");

    String of(String place, @Nullable Object value) {
        return switch (value) {
            case null -> lexicon.unknown();
            case Collection<?> all ->
                lexicon.together(
                        all.stream().map(one -> of(place, (Object) one)).toList());
            case Enum<?> choice -> lexicon.choice(choice);
            case Tag tag -> code(place, tag.value());
            case Number number -> lexicon.number(number);
            case LocalDate day -> lexicon.day(day);
            case Instant at -> lexicon.instant(at);
            case String text -> text(place, text);
            default -> value.toString();
        };
    }

    private String text(String place, String text) {
        if (DAY.matcher(text).matches())
            return read(text, LocalDate::parse).map(lexicon::day).orElse(text);
        if (INSTANT.matcher(text).matches())
            return read(text, Instant::parse).map(lexicon::instant).orElse(text);
        return CODE.matcher(text).matches() ? code(place, text) : text;
    }

    private static <T> Optional<T> read(String text, Function<String, T> form) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private String code(String place, String code) {
        if (SECTOR.matcher(place).find())
            return lexicon.word("the." + code)
                    .or(() -> lexicon.word("tag." + code))
                    .orElseGet(() ->
                            place.endsWith("ector") || place.endsWith("ectors") ? lexicon.sector(code) : spaced(code));
        return lists(place)
                .flatMap(list -> lexicon.word(list + "." + code).stream())
                .findFirst()
                .orElseGet(() -> lexicon.tag(code));
    }

    private static Stream<String> lists(String place) {
        var first = LISTS.stream()
                .filter(list -> place.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("s$", "")
                        .endsWith(list.toLowerCase(java.util.Locale.ROOT)));
        return Stream.concat(first, LISTS.stream());
    }

    private static String spaced(String code) {
        return code.replace('-', ' ');
    }
}
