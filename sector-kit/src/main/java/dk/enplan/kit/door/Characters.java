package dk.enplan.kit.door;

import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What JSON allows and no database keeps. In the fields of the language it is found when they are read; this looks at those
 * that a newer publisher added, because the day they are in the language they will be read.
 */
final class Characters {

    private Characters() {}

    /** Only whether it is in the data is told: a name that nobody knows may itself be somebody's words. */
    static List<FieldProblem> problems(JsonNode event) {
        var problems = new ArrayList<FieldProblem>();
        for (var field : event.properties())
            if (!kept(field.getKey()) || !kept(field.getValue()))
                problems.add(new FieldProblem(
                        field.getKey().equals("data") ? "data" : "",
                        Fault.NOT_ALLOWED,
                        "must not contain the character U+0000 or half of a surrogate pair, not even in a field that is not in"
                                + " the published language"));
        return problems;
    }

    private static boolean kept(JsonNode node) {
        if (node.isString()) return kept(node.stringValue());
        if (node.isObject())
            return node.properties().stream().allMatch(field -> kept(field.getKey()) && kept(field.getValue()));
        return node.valueStream().allMatch(Characters::kept);
    }

    private static boolean kept(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
