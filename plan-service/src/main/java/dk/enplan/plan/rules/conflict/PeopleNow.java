package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;

/** Who can be called today, in the words every rule uses. */
final class PeopleNow {

    private PeopleNow() {}

    /** Somebody holds the role, and is here or has somebody who steps in. */
    static boolean present(Scene scene, Role role) {
        return scene.plan().people().holding(role).stream().anyMatch(person -> present(person, scene.today()));
    }

    private static boolean present(Person person, Today today) {
        var away = person.away();
        if (away == null || away.deputyId() != null || person.said().deputyId() != null) return true;
        var until = away.until();
        return until != null && today.after(until);
    }
}
