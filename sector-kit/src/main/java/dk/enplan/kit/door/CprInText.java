package dk.enplan.kit.door;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Cpr;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event that carries a CPR number would carry it into every place that keeps events. It is found wherever it stands, in the
 * language's fields, in those that a newer publisher added, and in their names.
 */
public final class CprInText {

    private static final String SAYS = "must not hold a CPR number";

    private CprInText() {}

    static List<FieldProblem> problems(CloudEvent<Fact> event) {
        if (!suspicious(event.json())) return List.of();
        var problems = new ArrayList<FieldProblem>();
        var known = Language.FACTS.write(event.envelope(), event.data()).json();
        Language.parse(known).ifPresent(tree -> find("", tree, problems));
        return problems.isEmpty() ? problems(event.json()) : problems;
    }

    /** Of what nobody here can read as an event: only whether it is in the data, for a name may itself be somebody's words. */
    public static List<FieldProblem> problems(String json) {
        if (!suspicious(json)) return List.of();
        var problems = new ArrayList<FieldProblem>();
        for (var field : Language.parse(json).orElseThrow().properties())
            if (Cpr.standsIn(field.getKey()) || standsIn(field.getValue()))
                problems.add(problem(field.getKey().equals("data") ? "data" : ""));
        return problems;
    }

    /** Nearly no event is, and it is not taken apart to see that. JSON may write any character as its number. */
    private static boolean suspicious(String json) {
        return json.contains("\\u") || Cpr.standsIn(json);
    }

    private static void find(String path, JsonNode node, List<FieldProblem> problems) {
        if (node.isObject())
            node.properties()
                    .forEach(field -> find(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), problems));
        else if (node.isArray())
            for (int i = 0; i < node.size(); i++) find(path + "[" + i + "]", node.get(i), problems);
        else if (standsIn(node)) problems.add(problem(path));
    }

    private static boolean standsIn(JsonNode node) {
        if (node.isObject())
            return node.properties().stream()
                    .anyMatch(field -> Cpr.standsIn(field.getKey()) || standsIn(field.getValue()));
        if (node.isArray()) return node.valueStream().anyMatch(CprInText::standsIn);
        return Cpr.standsIn(node.isString() ? node.stringValue() : node.toString());
    }

    private static FieldProblem problem(String field) {
        return new FieldProblem(field, Fault.CPR_IN_TEXT, SAYS);
    }
}
