package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Optional;

/** Who is there today, in the words every rule uses. */
final class PeopleNow {

    private PeopleNow() {}

    /** Somebody holds the role, and is here or has somebody to step in. */
    static boolean present(Scene scene, Role role) {
        return scene.plan().people().holding(role).stream()
                .anyMatch(
                        person -> !away(scene, person) || deputy(scene, person).isPresent());
    }

    /** An absence whose last day has passed has ended. */
    static boolean away(Scene scene, Person person) {
        var away = person.away();
        return away != null && !(away.until() != null && scene.today().after(away.until()));
    }

    /** Who steps in while this person is away: as said with the absence, or before. */
    static Optional<String> deputy(Scene scene, Person person) {
        var away = person.away();
        var named = away != null && away(scene, person) ? away.deputyId() : null;
        return Optional.ofNullable(named)
                .or(() -> Optional.ofNullable(person.said().deputyId()));
    }

    /** What gave this person the role they hold now, however often it has been said since. */
    static Optional<Saying<Contact>> appointed(Scene scene, Person person, Role role) {
        return scene.history()
                .about(Contact.class, "personId", person.personId())
                .takeWhile(saying -> !ends(saying.said(), role))
                .filter(saying -> saying.said() instanceof Contact.Assigned it && it.role() == role)
                .reduce((later, earlier) -> earlier);
    }

    private static boolean ends(Contact said, Role role) {
        return switch (said) {
            case Contact.Ended it -> it.role() == null || it.role() == role;
            case Contact.Declined _ -> true;
            case Contact.Assigned _, Contact.AbsenceStarted _, Contact.AbsenceEnded _ -> false;
            case Contact.EndingAnnounced _, Contact.Confirmed _, Contact.Made _, Contact.AgreedCadence _ -> false;
        };
    }
}
