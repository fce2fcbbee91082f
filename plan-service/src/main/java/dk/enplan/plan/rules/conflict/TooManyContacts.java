package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;

/** More professionals around the citizen than anybody can relate to: many (a step), or very many (the next). */
final class TooManyContacts implements Detector {

    private static final String WARN = "warn";
    private static final String HIGH = "high";
    private static final String AUTHORITY = "withAuthority";
    private static final String NOT_COUNTED = "notCounted";

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(WARN),
                Param.number(HIGH),
                Param.number(AUTHORITY),
                Param.choices(NOT_COUNTED, Role.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of("count");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var params = scene.params();
        var people = scene.plan().people().around().stream()
                .filter(person -> person.roles().stream().anyMatch(role -> !params.has(NOT_COUNTED, role)))
                .filter(person -> !Boolean.FALSE.equals(person.said().paid()))
                .toList();
        var count = people.size();
        var authority = people.stream().filter(TooManyContacts::decides).count();
        if (count < params.number(WARN) && authority <= params.number(AUTHORITY)) return List.of();
        var sight = Sight.of(scene.plan().citizen().toString())
                .step(0)
                .stepIf(count >= params.number(HIGH), 1)
                .fill("count", count);
        for (var person : people)
            sight = sight.because(person.origin().because())
                    .unknownIf(person.said().paid() == null, "paid")
                    .unknownIf(person.said().hasAuthority() == null, "hasAuthority");
        return List.of(sight);
    }

    private static boolean decides(Person person) {
        return Boolean.TRUE.equals(person.said().hasAuthority());
    }
}
