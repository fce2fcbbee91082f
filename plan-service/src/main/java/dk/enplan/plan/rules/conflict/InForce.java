package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Capacity;
import dk.enplan.contracts.fact.Exemption;
import dk.enplan.plan.model.Capacity.Declared;
import dk.enplan.plan.model.Exemptions;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds until a day, and that day has not passed, in the words every rule uses. */
final class InForce {

    private InForce() {}

    /** What was declared last of hours, appointments or restrictions, each for itself. */
    static <T> Optional<Declared<T>> declared(
            Scene scene, Function<dk.enplan.plan.model.Capacity, @Nullable Declared<T>> field) {
        return Optional.ofNullable(field.apply(scene.plan().capacity()))
                .filter(declared -> holds(scene, declared.until()));
    }

    /** The latest declaration that speaks of restrictions; one that has run out does not bring an earlier one back. */
    static Optional<Saying<Capacity.Declared>> restrictions(Scene scene) {
        return scene.history()
                .all(Capacity.Declared.class)
                .filter(declared -> declared.said().restrictions() != null)
                .findFirst()
                .filter(declared -> holds(scene, declared.said().until()));
    }

    static Stream<Item<Exemption.Granted, Exemptions.Course>> exemptions(Scene scene) {
        return scene.plan()
                .exemptions()
                .known()
                .open()
                .filter(granted -> holds(scene, granted.said().until()));
    }

    /** The last day counts. */
    static boolean holds(Scene scene, @Nullable LocalDate until) {
        return until == null || !scene.today().after(until);
    }
}
