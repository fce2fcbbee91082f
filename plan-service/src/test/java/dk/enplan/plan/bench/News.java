package dk.enplan.plan.bench;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.fact.Fact;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One more thing that is told: any event of the language, with every field it may have, about what is under way in a life. */
final class News {

    /** Fields that mean a thing under way by another name than the thing's own; the others are called like it. */
    private static final Map<String, String> MEANS = Map.ofEntries(
            Map.entry("about", "effort"),
            Map.entry("by", "other-demand"),
            Map.entry("replaces", "goal"),
            Map.entry("successorOf", "effort"),
            Map.entry("waitsOn", "referral"),
            Map.entry("nextStep", "other"),
            Map.entry("goalIds", "goal"),
            Map.entry("openGoalIds", "goal"),
            Map.entry("effortIds", "effort"),
            Map.entry("memberId", "child"));

    /** What begins something, and so names it. */
    private static final Set<String> NEW = Set.of("effort.started", "goal.proposed", "goal.replaced", "demand.imposed");

    private News() {}

    /** By their short names. */
    static List<String> types() {
        return Language.FACTS.shapes().keySet().stream()
                .map(type -> type.replaceFirst("^dk\\.enplan\\.", "").replaceFirst("\\.v\\d+$", ""))
                .toList();
    }

    /** On the day after the last that was told. */
    static CloudEvent<Fact> after(List<CloudEvent<Fact>> life, String name) {
        var last = life.getLast().envelope().time();
        var fields = new HashMap<String, String>();
        for (var field : Life.shape(name).fields()) fields.put(field.name(), value(field, name, life));
        return Life.fact(life.size(), last.toLocalDate().plusDays(1), sector(name), name, fields);
    }

    private static String value(Shape.Field field, String name, List<CloudEvent<Fact>> life) {
        return switch (field.kind()) {
            case DATE, DATETIME -> "+14";
            case BOOL -> "true";
            case INT -> "1";
            case NUMBER -> "5";
            case CHOICE ->
                Kind.wireName(
                        (Enum<?>) Arrays.asList(field.type().getEnumConstants()).getFirst());
            case UUID_ ->
                field.name().equals("eventId")
                        ? life.getLast().envelope().id().toString()
                        : "6f1c1d1e-0000-4000-8000-000000000001";
            default -> word(field.name(), name);
        };
    }

    private static String word(String field, String name) {
        if (NEW.contains(name) && field.equals(name.substring(0, name.indexOf('.')) + "Id")) return "new";
        if (field.equals("by") && !name.startsWith("demand.")) return "citizen";
        if (MEANS.containsKey(field)) return MEANS.get(field);
        if (field.endsWith("Id")) return field.substring(0, field.length() - 2);
        return switch (field) {
            case "author" -> "professional";
            case "outcome" -> "rejected";
            case "sectors" -> "jobcenter,family";
            default -> "a-word";
        };
    }

    private static String sector(String name) {
        return name.startsWith("plan.") || name.startsWith("citizen.") ? "plan" : "jobcenter";
    }
}
