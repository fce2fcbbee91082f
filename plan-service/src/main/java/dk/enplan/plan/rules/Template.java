package dk.enplan.plan.rules;

import dk.enplan.plan.model.Outlook;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sentence in both languages of the page, with places that are filled from what was said. */
record Template(String da, String en) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Locale DANISH = Locale.of("da", "DK");

    Set<String> places() {
        return PLACE.matcher(da + en)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Outlook.Words filled(Map<String, Object> values) {
        return new Outlook.Words(filled(da, values, DANISH, "ukendt"), filled(en, values, Locale.UK, "unknown"));
    }

    private static String filled(String text, Map<String, Object> values, Locale locale, String unknown) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.get(place.group(1)) instanceof Outlook.Words phrase
                                ? filled(locale.equals(DANISH) ? phrase.da() : phrase.en(), values, locale, unknown)
                                : word(values.get(place.group(1)), locale, unknown)));
    }

    private static String word(@Nullable Object value, Locale locale, String unknown) {
        return switch (value) {
            case null -> unknown;
            case Collection<?> all ->
                all.stream().map(one -> word(one, locale, unknown)).collect(Collectors.joining(", "));
            case Double number when number == Math.rint(number) -> String.valueOf(number.longValue());
            case String day
            when DAY.matcher(day).matches() ->
                LocalDate.parse(day)
                        .format(DateTimeFormatter.ofPattern(
                                locale.equals(DANISH) ? "d. MMMM uuuu" : "d MMMM uuuu", locale));
            default -> value.toString();
        };
    }
}
