package dk.enplan.plan.rules;

import dk.enplan.plan.model.Demands.Standing;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.Today;
import java.util.List;
import java.util.TreeSet;

/** Which sectors are in a plan: those with an open case, a running effort, an active demand or somebody who holds a role. */
final class Sectors {

    private Sectors() {}

    static List<String> of(Plan plan, Today today) {
        var sectors = new TreeSet<String>();
        plan.cases().known().eachOpen(it -> sectors.add(it.origin().sector()));
        plan.efforts().known().eachOpen(it -> {
            if (it.course() instanceof Efforts.Course.Running)
                sectors.add(it.origin().sector());
        });
        plan.demands().known().eachOpen(it -> {
            if (active(it.course(), today)) sectors.add(it.origin().sector());
        });
        for (var person : plan.people().around()) sectors.add(person.origin().sector());
        return List.copyOf(sectors);
    }

    private static boolean active(Standing standing, Today today) {
        return switch (standing) {
            case Standing.Active() -> true;
            case Standing.Postponed(var until) -> until != null && today.reached(until);
            case Standing.Withdrawn(), Standing.Met(), Standing.ReplacedBy _ -> false;
        };
    }
}
