package dk.enplan.plan.rules.conflict;

import dk.enplan.plan.model.Capacity;
import dk.enplan.plan.model.Capacity.Declared;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What has been declared about the citizen's strength and still counts, in the words every rule uses. */
final class CapacityNow {

    private CapacityNow() {}

    static <T> Optional<Declared<T>> inForce(Scene scene, Function<Capacity, @Nullable Declared<T>> field) {
        return Optional.ofNullable(field.apply(scene.plan().capacity())).filter(declared -> inForce(scene, declared));
    }

    static boolean inForce(Scene scene, Declared<?> declared) {
        return declared.until() == null || !scene.today().after(declared.until());
    }
}
