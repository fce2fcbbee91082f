package dk.enplan.plan.overview;

import dk.enplan.plan.access.Pass;
import dk.enplan.plan.overview.PlanDifference.Changed;
import dk.enplan.plan.overview.PlanDifference.Field;
import dk.enplan.plan.overview.PlanDifference.Section;
import dk.enplan.plan.overview.PlanDifference.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays a plan at one instant beside the same plan at another: both as {@link PlanReading} reads them, so that a section somebody adds to
 * the plan is compared as well.
 */
@Component
public class DifferenceReading {

    /** What is of the reading and not of the plan, and what time alone counts on. */
    private static final Set<String> NOT_OF_THE_PLAN = Set.of(
            "citizenId",
            "position",
            "behind",
            "at",
            "knownAt",
            "trueAt",
            "withheld",
            "alsoActive",
            "history",
            "heard",
            "daysWaited");

    private static final String BECAUSE = "because";

    /** Where the first field does not tell one thing from another. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "flags", List.of("rule", "cause"),
            "expectations", List.of("rule", "cause"),
            "vacancies", List.of("role", "sector"),
            "waiting", List.of("what", "id"),
            "wellbeing", List.of("dimension", "memberId", "at"),
            "statements", List.of("topic", "memberId", "at"),
            "unmatched", List.of("eventId"));

    private final PlanReading plans;
    private final JsonMapper json;

    DifferenceReading(PlanReading plans, JsonMapper json) {
        this.plans = plans;
        this.json = json;
    }

    /** Nothing, where there is no plan. */
    public Optional<PlanDifference> between(Pass pass, Instant from, Instant to, boolean byTruth) {
        return plans.read(pass, asOf(from, byTruth))
                .flatMap(before -> plans.read(pass, asOf(to, byTruth))
                        .map(after -> new PlanDifference(
                                from, to, byTruth ? "true" : "known", sections(tree(before), tree(after)))));
    }

    private static AsOf asOf(Instant at, boolean byTruth) {
        return byTruth ? new AsOf(null, at) : new AsOf(at, null);
    }

    private JsonNode tree(PlanDocument plan) {
        return json.valueToTree(plan);
    }

    private static List<Section> sections(JsonNode before, JsonNode after) {
        var names = new ArrayList<>(before.propertyNames());
        after.propertyNames().stream().filter(it -> !names.contains(it)).forEach(names::add);
        return names.stream()
                .filter(it -> !NOT_OF_THE_PLAN.contains(it))
                .map(it -> section(it, things(it, before.path(it)), things(it, after.path(it))))
                .filter(it -> !it.added().isEmpty()
                        || !it.gone().isEmpty()
                        || !it.changed().isEmpty())
                .toList();
    }

    private static Map<String, JsonNode> things(String section, JsonNode content) {
        var things = new LinkedHashMap<String, JsonNode>();
        if (content.isObject()) things.put("", content);
        for (var thing : content.isArray() ? content : List.<JsonNode>of()) {
            var key = key(section, thing);
            // Two of a kind are told apart by their order.
            for (int twin = 2; things.containsKey(key); twin++) key = key(section, thing) + " (" + twin + ")";
            things.put(key, thing);
        }
        return things;
    }

    private static String key(String section, JsonNode thing) {
        var fields = KEYS.getOrDefault(section, List.of());
        if (fields.isEmpty()) return thing.isObject() ? written(thing.iterator().next()) : written(thing);
        return String.join(
                " ",
                fields.stream()
                        .map(thing::path)
                        .filter(it -> !it.isMissingNode() && !it.isNull())
                        .map(DifferenceReading::written)
                        .toList());
    }

    private static Section section(String name, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var added = new ArrayList<Thing>();
        var changed = new ArrayList<Changed>();
        var left = new LinkedHashMap<>(before);
        after.forEach((key, now) -> {
            var then = left.remove(key);
            if (then == null) added.add(thing(key, now));
            else if (!fields(then).equals(fields(now))) changed.add(changed(key, then, now));
        });
        return new Section(
                name,
                added,
                left.entrySet().stream()
                        .map(it -> thing(it.getKey(), it.getValue()))
                        .toList(),
                changed);
    }

    private static Thing thing(String key, JsonNode thing) {
        return new Thing(key, fields(thing), because(thing));
    }

    private static Changed changed(String key, JsonNode then, JsonNode now) {
        var before = fields(then);
        var after = fields(now);
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return new Changed(
                key,
                names.stream()
                        .filter(it -> !Objects.equals(before.get(it), after.get(it)))
                        .map(it -> new Field(it, before.get(it), after.get(it)))
                        .toList(),
                because(now));
    }

    private static Map<String, String> fields(JsonNode thing) {
        var fields = new TreeMap<String, String>();
        thing.properties().forEach(it -> {
            if (!it.getKey().equals(BECAUSE)
                    && !NOT_OF_THE_PLAN.contains(it.getKey())
                    && !it.getValue().isNull()) fields.put(it.getKey(), written(it.getValue()));
        });
        return fields;
    }

    private static String written(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    private static List<UUID> because(JsonNode thing) {
        return thing.path(BECAUSE)
                .valueStream()
                .map(it -> UUID.fromString(it.stringValue()))
                .toList();
    }
}
