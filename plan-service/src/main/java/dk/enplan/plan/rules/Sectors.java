package dk.enplan.plan.rules;

import dk.enplan.plan.model.Demands.Standing;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.Today;
import java.util.List;
import java.util.stream.Stream;

/** Which sectors are in a plan: those with an open case, a running effort, an active demand or somebody who holds a role. */
final class Sectors {

    private Sectors() {}

    static List<String> of(Plan plan, Today today) {
        var items = Stream.<Stream<? extends Item<?, ?>>>of(
                        plan.cases().open(),
                        plan.efforts().running(),
                        plan.demands().known().open().filter(demand -> active(demand.course(), today)))
                .flatMap(all -> all)
                .map(Item::origin);
        var people = plan.people().around().stream().map(person -> person.origin());
        return Stream.concat(items, people)
                .map(origin -> origin.sector())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean active(Standing standing, Today today) {
        return switch (standing) {
            case Standing.Active() -> true;
            case Standing.Postponed(var until) -> until != null && today.reached(until);
            case Standing.Withdrawn(), Standing.Met(), Standing.ReplacedBy _ -> false;
        };
    }
}
