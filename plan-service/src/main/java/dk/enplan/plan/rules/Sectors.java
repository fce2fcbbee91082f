package dk.enplan.plan.rules;

import dk.enplan.plan.model.Demands.Standing;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.Today;
import java.util.List;
import java.util.TreeSet;

/** Which sectors are in a plan: those with an open case, a running effort, an active demand or somebody who holds a role. */
final class Sectors {

    private Sectors() {}

    static List<String> of(Plan plan, Today today) {
        var sectors = new TreeSet<String>();
        plan.cases().open().map(Sectors::of).forEach(sectors::add);
        plan.efforts().running().map(Sectors::of).forEach(sectors::add);
        plan.demands()
                .known()
                .open()
                .filter(demand -> active(demand.course(), today))
                .map(Sectors::of)
                .forEach(sectors::add);
        for (var person : plan.people().around()) sectors.add(person.origin().sector());
        return List.copyOf(sectors);
    }

    private static String of(Item<?, ?> item) {
        return item.origin().sector();
    }

    private static boolean active(Standing standing, Today today) {
        return switch (standing) {
            case Standing.Active() -> true;
            case Standing.Postponed(var until) -> until != null && today.reached(until);
            case Standing.Withdrawn(), Standing.Met(), Standing.ReplacedBy _ -> false;
        };
    }
}
