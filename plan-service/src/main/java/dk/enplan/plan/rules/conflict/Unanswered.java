package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.rules.scene.Saying;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Something is open, and nobody has settled it. */
final class Unanswered {

    private Unanswered() {}

    /**
     * When it was first raised since it was last settled: raising it again does not make it younger.
     *
     * @param sayings about one thing, newest first
     */
    static <F extends Fact> Optional<Saying<F>> since(
            Stream<Saying<F>> sayings, Predicate<F> raises, Predicate<F> settles) {
        return sayings.takeWhile(saying -> !settles.test(saying.said()))
                .filter(saying -> raises.test(saying.said()))
                .reduce((later, earlier) -> earlier);
    }
}
