package dk.enplan.plan.rehearsal;

import static java.util.Objects.requireNonNull;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.plan.rehearsal.Scenario.Arrival;
import dk.enplan.plan.rehearsal.Scenario.Expected;
import dk.enplan.plan.rehearsal.Scenario.What;
import dk.enplan.plan.rules.BrokenRules;
import dk.enplan.plan.rules.PlanLine;
import dk.enplan.plan.rules.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a story from its file: whole, or not at all and with every reason why. */
public final class ScenarioReader {

    private static final Set<String> KEYS = Set.of(
            "scenario",
            "title",
            "sources",
            "citizen",
            "watch",
            "params",
            "given",
            "timeline",
            "expect",
            "until",
            "open",
            "plan");
    private static final Set<String> CHANGE = Set.of(
            "day", "raised", "escalated", "cleared", "waived", "severity", "tell", "cause", "because", "retroactive");

    private final RuleBook book;
    private final Set<String> rules;
    private final List<Problem> problems = new ArrayList<>();

    private ScenarioReader(RuleBook book) {
        this.book = book;
        this.rules = book.ids();
    }

    /**
     * @param text in YAML, or in JSON of the same form
     * @param rules those there are, with the numbers that a story may change
     */
    public static ScenarioReading read(String text, RuleBook rules) {
        var reader = new ScenarioReader(rules);
        var scenario = Page.read(text, reader.problems).flatMap(reader::scenario);
        if (scenario.isPresent() && reader.problems.isEmpty()) return new ScenarioReading.Read(scenario.get());
        reader.problems.sort(Comparator.comparingInt(Problem::line));
        return new ScenarioReading.Unreadable(reader.problems);
    }

    private Optional<Scenario> scenario(Written page) {
        if (!page.holdsKeys("a scenario")) return Optional.empty();
        page.only(KEYS);
        page.needs("scenario", "watch", "timeline", "until");
        var name = page.text("scenario").orElse("");
        var citizen = citizen(page);
        var timeline = new Timeline(Speaking.in(name), new Answers(this::isKnown), citizen, page.list("timeline"));
        if (page.has("timeline") && page.list("timeline").isEmpty()) page.wrong("the timeline is empty");
        var params = params(page);
        var given = page.texts("given");
        page.items("given").stream()
                .filter(item -> item.word("given").filter(Given::knows).isEmpty())
                .forEach(item -> item.wrong("unknown given: there are " + Given.known()));
        var expect = page.list("expect").stream()
                .flatMap(line -> expected(line, timeline).stream())
                .toList();
        var open = page.at("open").map(it -> known(page, "open"));
        var plan = page.items("plan").stream().flatMap(this::line).toList();
        var watch = watched(page);
        var until = When.instant(page, "until");
        if (!problems.isEmpty() || until.isEmpty()) return Optional.empty();
        if (until.get().isBefore(timeline.first())) {
            page.at("until").ifPresent(it -> it.wrong("'until' is before the story begins"));
            return Optional.empty();
        }
        var before = new Given(timeline, until.get()).enrolled(citizen).all(given, params);
        var arrivals = Stream.concat(before.arrivals().stream(), timeline.arrivals().stream())
                .sorted(Comparator.comparing(Arrival::at))
                .toList();
        return Optional.of(new Scenario(
                name, timeline.speaking().citizen(), watch, params, arrivals, expect, until.get(), open, plan));
    }

    /** In the words of an enrolment; {@code born} is its birth date. */
    private static ObjectNode citizen(Written page) {
        var known = JsonNodeFactory.instance.objectNode();
        page.at("citizen").filter(it -> it.holdsKeys("'citizen'")).ifPresent(it -> {
            var enrolment = requireNonNull(Language.FACTS.shapes().get(Language.typeOf(Timeline.ENROLLED)));
            var words = enrolment.fields().stream()
                    .map(field -> field.name())
                    .collect(Collectors.toCollection(HashSet::new));
            words.add("born");
            it.only(words);
            When.day(it, "born").ifPresent(day -> known.put("birthDate", day.toString()));
            it.keys().stream()
                    .filter(key -> !key.equals("born"))
                    .forEach(key -> known.set(key, it.at(key).orElseThrow().json()));
        });
        return known;
    }

    private Set<String> watched(Written page) {
        return page.texts("watch").equals(List.of("all")) ? rules : known(page, "watch");
    }

    private Set<String> known(Written part, String key) {
        return part.items(key).stream()
                .flatMap(item -> item.word("a rule").filter(rule -> isKnown(item, rule)).stream())
                .collect(Collectors.toSet());
    }

    private boolean isKnown(Written at, String rule) {
        if (rules.contains(rule)) return true;
        at.wrong("unknown rule '" + rule + "'");
        return false;
    }

    private Map<String, Map<String, Object>> params(Written page) {
        var params = new LinkedHashMap<String, Map<String, Object>>();
        page.at("params")
                .filter(it -> it.holdsKeys("'params'"))
                .ifPresent(it -> it.keys().forEach(rule -> {
                    var numbers = it.at(rule).orElseThrow();
                    if (!isKnown(numbers, rule) || !numbers.holdsKeys("what is said of '" + rule + "'")) return;
                    var said = numbers.values();
                    params.put(rule, said);
                    try {
                        book.with(Map.of(rule, said));
                    } catch (BrokenRules wrong) {
                        wrong.problems().forEach(reason -> numbers.wrong(reason.replaceFirst("^asked for, ", "")));
                    }
                }));
        return params;
    }

    private Stream<PlanLine> line(Written line) {
        var wrong = new ArrayList<String>();
        var read = line.word("a line of 'plan'").flatMap(text -> PlanLine.read(text, wrong));
        wrong.forEach(line::wrong);
        return read.stream();
    }

    private Optional<Expected> expected(Written line, Timeline timeline) {
        if (!line.holdsKeys("a line of 'expect'")) return Optional.empty();
        line.only(CHANGE);
        line.needs("day");
        var day = When.day(line, "day");
        var what = Arrays.stream(What.values())
                .filter(it -> line.has(Kind.wireName(it)))
                .toList();
        if (what.size() != 1) line.wrong("says one of raised, escalated, cleared and waived");
        var severity = word(line, "severity", Severity.class);
        var tell = line.has("tell")
                ? line.items("tell").stream()
                        .flatMap(it -> word(it, "tell", it.word("tell"), Told.class).stream())
                        .collect(Collectors.toSet())
                : null;
        var because = because(line, timeline);
        var cause = line.has("cause") ? line.texts("cause") : null;
        var retroactive = line.yes("retroactive").orElse(null);
        if (day.isEmpty() || what.size() != 1) return Optional.empty();
        var key = Kind.wireName(what.getFirst());
        return line.text(key)
                .filter(rule -> isKnown(line.at(key).orElseThrow(), rule))
                .map(rule -> new Expected(
                        day.get(),
                        what.getFirst(),
                        rule,
                        severity.orElse(null),
                        tell,
                        cause,
                        because,
                        retroactive,
                        line.line()));
    }

    private static Map<UUID, String> because(Written line, Timeline timeline) {
        var because = new LinkedHashMap<UUID, String>();
        for (var item : line.items("because")) {
            var id = item.word("because").orElse("");
            timeline.named(id)
                    .ifPresentOrElse(
                            event -> because.put(event, id),
                            () -> item.wrong("no event of the timeline has the id '" + id + "'"));
        }
        return because;
    }

    private static <E extends Enum<E>> Optional<E> word(Written line, String key, Class<E> words) {
        return line.at(key).flatMap(it -> word(it, key, it.word("'" + key + "'"), words));
    }

    private static <E extends Enum<E>> Optional<E> word(
            Written at, String key, Optional<@Nullable String> said, Class<E> words) {
        var word = said.flatMap(it -> Arrays.stream(words.getEnumConstants())
                .filter(choice -> Kind.wireName(choice).equals(it))
                .findFirst());
        if (word.isEmpty())
            at.wrong("'" + key + "' is one of "
                    + Arrays.stream(words.getEnumConstants())
                            .map(Kind::wireName)
                            .collect(Collectors.joining(", ")));
        return word;
    }
}
