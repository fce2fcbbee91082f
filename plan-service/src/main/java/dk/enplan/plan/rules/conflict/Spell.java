package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.rules.scene.Saying;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Since when something has been as it is: what is said again without changing it does not make it new. */
final class Spell {

    private Spell() {}

    /** The first saying since the last one that ended it. */
    static <F extends Fact> Optional<Saying<F>> begin(Stream<Saying<F>> newestFirst, Predicate<F> ends) {
        return newestFirst.takeWhile(saying -> !ends.test(saying.said())).reduce((later, earlier) -> earlier);
    }
}
