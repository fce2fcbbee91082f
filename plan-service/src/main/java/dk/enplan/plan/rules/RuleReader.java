package dk.enplan.plan.rules;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what both kinds of rule have in common, and sends each on to its own reader. */
final class RuleReader {

    private static final Set<String> ALWAYS_FILLED = Set.of("sector", "date");

    private RuleReader() {}

    static List<Rule> read(Map<String, String> files) {
        var problems = new ArrayList<String>();
        var rules = written(files, problems).stream()
                .flatMap(written -> read(written, problems).stream())
                .toList();
        if (!problems.isEmpty()) throw new BrokenRules(problems);
        return rules;
    }

    static List<Written> written(Map<String, String> files, List<String> problems) {
        var all = new ArrayList<Written>();
        files.forEach((file, text) -> all.addAll(written(file, Catalogue.entries(file, text, problems))));
        var ids = new HashSet<String>();
        for (var written : all)
            if (!ids.add(written.id())) written.entry(problems).wrong("this id is taken by another rule");
        return all;
    }

    static List<Written> written(String file, List<Entry> entries) {
        return entries.stream().map(entry -> Written.of(file, entry)).toList();
    }

    /** Nothing, where no rule can be made of it: why has been noted. */
    static Optional<Rule> read(Written written, List<String> problems) {
        var entry = written.entry(problems);
        if (!written.id().matches("(conflict|handoff)/[a-z0-9]+(-[a-z0-9]+)*"))
            entry.wrong("'id' must be conflict/<what> or handoff/<what>");
        return written.id().startsWith("conflict/")
                ? ConflictReader.read(entry)
                : Optional.of(HandoffReader.read(entry));
    }

    static Rule.Notice notice(Entry entry, Map<String, Object> params, Set<String> fills) {
        var title = template(entry.part("title"));
        var why = template(entry.part("why"));
        if (!title.places().isEmpty()) entry.wrong("'title' cannot be filled: " + title.places());
        for (var place : why.places())
            if (!fills.contains(place) && !params.containsKey(place))
                entry.wrong("'why' asks for {" + place + "}, which this rule cannot fill");
        entry.texts("sources");
        return new Rule.Notice(entry.text("id"), title, why, params);
    }

    private static Template template(Entry entry) {
        entry.only("da", "en");
        entry.needs("da", "en");
        return new Template(entry.text("da"), entry.text("en"));
    }

    /** What a sentence may repeat of these events. Words about a person are theirs, never a flag's. */
    static Set<String> fills(Entry entry, Collection<String> events, Template why) {
        var fills = new HashSet<>(ALWAYS_FILLED);
        for (var place : why.places())
            Vocabulary.field(events, place).ifPresent(field -> {
                fills.add(place);
                if (field.kind() == Kind.TEXT) entry.wrong("'why' must not quote the free text {" + place + "}");
            });
        return fills;
    }

    static Template why(Entry entry) {
        var why = entry.written().get("why");
        return why instanceof Map<?, ?> both
                ? new Template(String.valueOf(both.get("da")), String.valueOf(both.get("en")))
                : new Template("", "");
    }

    static Map<String, Object> params(Entry entry) {
        var params = new HashMap<String, Object>();
        entry.part("params").written().forEach((name, value) -> params.put(name, number(value)));
        return params;
    }

    private static Object number(Object value) {
        return switch (value) {
            case Integer whole -> whole.longValue();
            case List<?> list -> list.stream().map(one -> number((Object) one)).toList();
            case Map<?, ?> named -> {
                var numbers = new LinkedHashMap<String, Object>();
                named.forEach((name, one) -> numbers.put(String.valueOf(name), number(one)));
                yield numbers;
            }
            default -> value;
        };
    }

    static Rule.Call call(Entry step) {
        var tell = step.texts("tell").stream()
                .map(word -> step.choice("tell", word, Words.of(Told.class), "role"))
                .filter(java.util.Objects::nonNull)
                .toList();
        if (tell.isEmpty()) step.wrong("'tell' names nobody");
        var word = step.text("severity");
        var severity = word.isEmpty() ? null : step.choice("severity", word, Words.of(Severity.class), "severity");
        return new Rule.Call(severity == null ? Severity.INFO : severity, tell);
    }

    /** The names as they travel; an event the language does not have has been noted. */
    static Set<String> types(Entry entry, String key) {
        return known(entry, key).stream()
                .map(dk.enplan.contracts.Language::typeOf)
                .collect(Collectors.toSet());
    }

    static List<String> known(Entry entry, String key) {
        var events = entry.texts(key);
        for (var event : events) if (!Vocabulary.knows(event)) entry.wrong("unknown event '" + event + "'");
        return events.stream().filter(Vocabulary::knows).toList();
    }
}
