package dk.enplan.plan.rules;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Heard;
import dk.enplan.plan.model.Part;
import dk.enplan.plan.model.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The way of every event through the house: who tells it, what it changes, which rules hear it. Found, not written down: the desks are read,
 * each event's sample is folded into a plan, and the rules say themselves what they listen to.
 */
final class EventMap {

    static final Path HOUSE = Path.of(System.getProperty("basedir", ".")).resolve("..");
    static final Path PAGE = HOUSE.resolve("docs/event-map.md");

    private static final Path CONTRACTS = HOUSE.resolve("contracts/src");

    private static final String HEAD = """
            # Event map

            Who tells an event, what it changes in the plan, and which rules hear it. Made from the code by `./enplan contract` and compared
            in the build. Every fact may also come from any sector through its door, and from the coordinator (some from the citizen) as an act in
            the plan; a desk is where a sector's people say it. A rule that is named here
            waits for the event or looks again because of it; beyond that, rules read the whole plan.
            """;

    private final Map<String, Set<String>> publishers = new TreeMap<>();
    private final Map<String, String> links = new TreeMap<>();
    private final Map<String, Set<String>> rules = new TreeMap<>();

    private EventMap() {}

    static String drawn() {
        var map = new EventMap();
        Tellers.all()
                .forEach((type, tellers) -> tellers.forEach(teller -> map.publishers
                        .computeIfAbsent(type, it -> new TreeSet<>())
                        .add(map.link(teller))));
        map.hearRules();
        return map.page();
    }

    private String page() {
        var text = new StringBuilder(HEAD);
        text.append(
                "\n## What sectors tell\n\n| event | it says | desk | part of the plan | rules |\n|---|---|---|---|---|\n");
        var parts = parts();
        Language.FACTS
                .shapes()
                .keySet()
                .forEach(type -> text.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                name(type),
                                says(type),
                                listed(publishers, type),
                                parts.get(type),
                                listed(rules, type))));
        for (var language : List.of(Language.RECEIPTS, Language.FLAGS, Language.ERASURES)) {
            text.append("\n## What the plan %s\n\n| event | it says | sent by |\n|---|---|---|\n"
                    .formatted(
                            language == Language.RECEIPTS
                                    ? "answers"
                                    : language == Language.FLAGS ? "says about itself" : "has forgotten"));
            language.shapes()
                    .keySet()
                    .forEach(type -> text.append("| %s | %s | %s |\n"
                            .formatted(
                                    name(type),
                                    says(type),
                                    publishers.containsKey(type) ? listed(publishers, type) : "nobody yet")));
        }
        text.append("\n");
        links.forEach((name, path) -> text.append("[%s]: %s\n".formatted(name, path)));
        return text.toString();
    }

    /** What differs in a plan, new or knowing one other thing, once the event has been told. */
    private SortedMap<String, String> parts() {
        var samples = new TreeMap<String, CloudEvent<Fact>>();
        for (var type : Language.FACTS.shapes().keySet()) samples.put(type, sample(type));
        var unopened =
                Plan.unopened(samples.values().iterator().next().envelope().citizen());
        var plans = new ArrayList<>(List.of(unopened));
        samples.values().forEach(other -> plans.add(unopened.evolve(other)));
        var found = new TreeMap<String, String>();
        samples.forEach((type, event) -> {
            var changed = new TreeSet<String>();
            for (var before : plans) changed.addAll(changed(before, before.evolve(event)));
            if (event.data() instanceof Correction) found.put(type, "which facts count: " + model("Facts"));
            else
                found.put(
                        type,
                        changed.isEmpty()
                                ? "nothing"
                                : String.join(
                                        ", ", changed.stream().map(this::model).toList()));
        });
        return found;
    }

    private static Set<String> changed(Plan before, Plan after) {
        return Arrays.stream(Part.class.getPermittedSubclasses())
                // Every fact is heard.
                .filter(part -> part != Heard.class)
                .filter(part -> !part(before, part).equals(part(after, part)))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Object part(Plan plan, Class<?> part) {
        try {
            for (var method : Plan.class.getMethods())
                if (method.getReturnType() == part && method.getParameterCount() == 0)
                    return Objects.requireNonNull(method.invoke(plan));
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
        throw new IllegalStateException("the plan does not show its " + part.getSimpleName());
    }

    private static CloudEvent<Fact> sample(String type) {
        return Language.FACTS.kept(read(CONTRACTS.resolve("test/resources/golden/" + type + ".json"))
                .path("full")
                .toString());
    }

    private static String says(String type) {
        return read(CONTRACTS.resolve("main/resources/contract/" + type + ".json"))
                .path("description")
                .stringValue();
    }

    private void hearRules() {
        for (var rule : RuleReader.read(Catalogue.shipped())) {
            switch (rule) {
                case Rule.Handoff handoff -> {
                    handoff.when().forEach(trigger -> hear(rule, "opens", trigger.types()));
                    handoff.expect().forEach(answer -> hear(rule, "answers", answer.types()));
                    handoff.dissolve().forEach(end -> hear(rule, "dissolves", end.types()));
                }
                case Rule.Conflict conflict -> hear(rule, "looks again at", conflict.listens());
            }
        }
    }

    private void hear(Rule rule, String how, Set<String> types) {
        for (var type : types)
            rules.computeIfAbsent(type, it -> new TreeSet<>()).add(how + " `" + rule.id() + "`");
    }

    private String name(String type) {
        var name = type.replaceFirst("^dk\\.enplan\\.", "").replaceFirst("\\.v1$", "");
        return link(name, "contracts/src/main/resources/contract/" + type + ".json");
    }

    private String model(String part) {
        return link(part, "plan-service/src/main/java/dk/enplan/plan/model/" + part + ".java");
    }

    private String link(Path source) {
        var path = HOUSE.relativize(source).toString().replace('\\', '/');
        var room = path.substring(0, path.indexOf('/'));
        return link(room + " " + source.getFileName().toString().replace(".java", ""), path);
    }

    private String link(String name, String path) {
        links.put(name, "../" + path);
        return "[" + name + "]";
    }

    private static String listed(Map<String, Set<String>> from, String type) {
        return String.join(", ", from.getOrDefault(type, Set.of()));
    }

    private static JsonNode read(Path json) {
        return Language.parse(text(json)).orElseThrow();
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
