package dk.enplan.plan.rules;

import dk.enplan.plan.model.Outlook.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule for people to read: what is written, lengths taken from the numbers in force. Events have the names that the language gives
 * them, conditions stand as they are asked.
 *
 * @param file the chapter it stands in, or the municipality's own file
 * @param own a municipality's, not the product's
 * @param all whether every expected event is needed, or any one of them
 * @param standard the numbers where nobody changed them
 */
public record RuleText(
        String id,
        String file,
        boolean enabled,
        boolean overridden,
        boolean own,
        Words title,
        Words why,
        List<String> sources,
        SortedMap<String, Object> params,
        SortedMap<String, Object> standard,
        List<Occasion> when,
        @Nullable String unless,
        List<Occasion> expect,
        boolean all,
        @Nullable String anchor,
        List<Occasion> dissolve,
        @Nullable String condition,
        @Nullable String clears,
        List<String> whitelist,
        List<String> listens,
        List<String> cause,
        List<Step> steps) {

    /**
     * Something happens: one of these events, a birthday, or time and again since one of these events.
     *
     * @param lookback also one that came so long before
     */
    public record Occasion(
            List<String> events,
            @Nullable String where,
            @Nullable String birthday,
            @Nullable String every,
            @Nullable String times,
            @Nullable String lookback) {}

    /** @param due how it is written, such as {@code after} and {@code 14d}; a conflict's step has none */
    public record Step(
            @Nullable String due,
            @Nullable String length,
            @Nullable String when,
            String severity,
            List<String> tell) {}

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    public boolean conflict() {
        return id.startsWith("conflict/");
    }

    static RuleText of(Written rule) {
        var entry = rule.entry(new ArrayList<>());
        var params = sorted(rule.content());
        UnaryOperator<String> filled = text -> PLACE.matcher(text).replaceAll(place -> {
            var value = params.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : value.toString());
        });
        var expect = occasions(entry, "expect", filled);
        var when = rule.id().startsWith("conflict/") ? List.<Occasion>of() : occasions(entry, "when", filled);
        var dissolve = occasions(entry, "dissolve", filled);
        return new RuleText(
                rule.id(),
                rule.file(),
                rule.enabled(),
                rule.overridden(),
                rule.own(),
                words(entry.part("title")),
                words(entry.part("why")),
                entry.texts("sources"),
                params,
                sorted(rule.standard()),
                when,
                said(entry, "unless"),
                expect,
                entry.yes("all"),
                said(entry, "anchor"),
                dissolve,
                said(entry, "condition"),
                said(entry, "clears"),
                whitelist(entry),
                listens(entry, Stream.of(when, expect, dissolve).flatMap(List::stream)),
                entry.texts("cause"),
                entry.parts("steps").stream().map(step -> step(step, filled)).toList());
    }

    private static SortedMap<String, Object> sorted(Map<String, Object> content) {
        return new TreeMap<>(Entry.of(content).part("params").written());
    }

    private static Words words(Entry entry) {
        return new Words(entry.text("da"), entry.text("en"));
    }

    private static @Nullable String said(Entry entry, String key) {
        return Optional.ofNullable(entry.written().get(key))
                .map(value -> value.toString().strip())
                .orElse(null);
    }

    private static @Nullable String said(Entry entry, String key, UnaryOperator<String> filled) {
        return Optional.ofNullable(said(entry, key)).map(filled).orElse(null);
    }

    /** {@code listens} is a conflict's own word; a handoff listens to whatever opens, answers or ends it. */
    private static List<String> listens(Entry entry, Stream<Occasion> occasions) {
        return List.copyOf(new TreeSet<>(Stream.concat(
                        entry.texts("listens").stream(), occasions.flatMap(occasion -> occasion.events().stream()))
                .toList()));
    }

    private static List<String> whitelist(Entry entry) {
        return entry.written().get("whitelist") instanceof List<?> list
                ? list.stream().map(one -> one.toString().strip()).toList()
                : List.of();
    }

    private static List<Occasion> occasions(Entry entry, String key, UnaryOperator<String> filled) {
        return entry.parts(key).stream()
                .map(part -> new Occasion(
                        part.texts(part.has("since") ? "since" : "event"),
                        said(part, "where"),
                        said(part, "birthday", filled),
                        said(part, "recurring", filled),
                        said(part, "times", filled),
                        said(part, "lookback", filled)))
                .toList();
    }

    private static Step step(Entry step, UnaryOperator<String> filled) {
        var due =
                Stream.of("at", "after", "ahead").filter(step::has).findFirst().orElse(null);
        return new Step(
                due,
                due == null ? null : said(step, due, filled),
                said(step, "when"),
                step.text("severity"),
                step.texts("tell"));
    }
}
