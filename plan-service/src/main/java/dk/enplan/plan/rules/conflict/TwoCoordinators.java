package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Role;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;

/** More than one person is the coordinator, and it is neither a deputy nor a handover. */
final class TwoCoordinators implements Detector {

    private static final String OVERLAP = "overlapDays";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        // The exception itself is known here; the rule tells it in prose.
        return List.of(Param.number(OVERLAP));
    }

    @Override
    public Set<String> fills() {
        return Set.of("count");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var all = scene.plan().people().holding(Role.COORDINATOR);
        var coordinators =
                all.stream().filter(person -> !stepsIn(scene, person, all)).toList();
        if (coordinators.size() < 2 || handingOver(scene, coordinators)) return List.of();
        var sight = Sight.of(scene.plan().citizen().toString()).step(0).fill("count", coordinators.size());
        for (var person : coordinators) sight = sight.because(person.origin().because());
        return List.of(sight);
    }

    private static boolean stepsIn(Scene scene, Person person, List<Person> all) {
        return person.roles().contains(Role.DEPUTY)
                || all.stream()
                        .filter(other -> !other.personId().equals(person.personId()))
                        .anyMatch(other -> isDeputyOf(scene, person, other)
                                // Of two who stand in for each other, one is the coordinator.
                                && !(isDeputyOf(scene, other, person)
                                        && person.personId().compareTo(other.personId()) < 0));
    }

    private static boolean isDeputyOf(Scene scene, Person person, Person other) {
        return PeopleNow.deputy(scene, other).filter(person.personId()::equals).isPresent();
    }

    /** Exactly two, the newer of whom was named as following the other, and not long ago. */
    private static boolean handingOver(Scene scene, List<Person> coordinators) {
        if (coordinators.size() != 2) return false;
        var one = coordinators.getFirst();
        var other = coordinators.getLast();
        return follows(scene, one, other) || follows(scene, other, one);
    }

    private static boolean follows(Scene scene, Person newer, Person older) {
        var began = PeopleNow.appointed(scene, newer, Role.COORDINATOR);
        var before = PeopleNow.appointed(scene, older, Role.COORDINATOR);
        return began.isPresent()
                && before.isPresent()
                && began.get().after(before.get())
                && older.personId().equals(newer.said().predecessorId())
                && !scene.today().old(began.get().on(), scene.params().number(OVERLAP));
    }
}
