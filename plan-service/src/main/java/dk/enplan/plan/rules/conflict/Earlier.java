package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Capacity;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.plan.model.Demands.Standing;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How efforts, demands and declared strength stood earlier, told forward from an instant: the own events of each, folded by the
 * law that folds the plan. What was over before that instant is left out.
 */
final class Earlier {

    private final Scene scene;
    private final List<Saying<?>> said;
    private Plan plan;
    private int next;

    private Earlier(Scene scene, List<Saying<?>> said) {
        this.scene = scene;
        this.said = said;
        this.plan = Plan.unopened(scene.plan().citizen());
    }

    static Earlier from(Scene scene, Instant from) {
        var efforts = scene.plan()
                .efforts()
                .known()
                .all()
                .filter(effort -> !(effort.course() instanceof Efforts.Course.Ended && before(effort, from)))
                .flatMap(effort -> scene.history()
                        .about(Effort.class, "effortId", effort.said().effortId()));
        var demands = scene.plan()
                .demands()
                .known()
                .all()
                .filter(demand -> !(gone(demand.course()) && before(demand, from)))
                .flatMap(demand -> scene.history()
                        .about(Demand.class, "demandId", demand.said().demandId()));
        var all = new ArrayList<Saying<?>>();
        Stream.of(efforts, demands).forEach(sayings -> sayings.forEach(all::add));
        var declarations = scene.history().all(Capacity.Declared.class).iterator();
        for (var reached = false; !reached && declarations.hasNext(); ) {
            var declaration = declarations.next();
            all.add(declaration);
            reached = declaration.at().isBefore(from) && declaration.said().maxHoursPerWeek() != null;
        }
        all.sort(Comparator.comparingInt(Saying::place));
        return new Earlier(scene, all);
    }

    private static boolean before(Item<?, ?> item, Instant instant) {
        return item.since().isBefore(instant);
    }

    private static boolean gone(Standing standing) {
        return switch (standing) {
            case Standing.Withdrawn(), Standing.Met(), Standing.ReplacedBy _ -> true;
            case Standing.Active(), Standing.Postponed _ -> false;
        };
    }

    /** Just before this was said. */
    Scene before(Saying<?> saying) {
        return told(earlier -> saying.after(earlier), saying.at());
    }

    /** When all of this instant had been said. */
    Scene at(Instant instant) {
        return told(earlier -> !earlier.at().isAfter(instant), instant);
    }

    private Scene told(Predicate<Saying<?>> counts, Instant then) {
        while (next < said.size() && counts.test(said.get(next)))
            plan = plan.evolve(said.get(next++).event());
        return new Scene(plan, scene.history(), new Today(then), scene.params());
    }

    /** The instants since this one at which something was said. */
    Stream<Instant> since(Instant from) {
        return said.stream().map(Saying::at).filter(at -> !at.isBefore(from)).distinct();
    }
}
