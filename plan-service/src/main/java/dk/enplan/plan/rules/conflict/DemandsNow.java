package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Demand.Imposed;
import dk.enplan.plan.model.Demands.Standing;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;
import java.util.Optional;
import java.util.stream.Stream;

/** Demands that hold today, in the words every rule uses. */
final class DemandsNow {

    private DemandsNow() {}

    /** From being imposed until withdrawn, met or replaced; not while it is postponed. */
    static Stream<Item<Imposed, Standing>> active(Scene scene) {
        return scene.plan().demands().known().open().filter(demand -> active(demand.course(), scene.today()));
    }

    /** Active, and its first day is not still to come. */
    static Stream<Item<Imposed, Standing>> begun(Scene scene) {
        return active(scene)
                .filter(demand -> demand.said().startsOn() == null
                        || scene.today().reached(demand.said().startsOn()));
    }

    static boolean active(Standing standing, Today today) {
        return switch (standing) {
            case Standing.Active() -> true;
            case Standing.Postponed(var until) -> until != null && today.reached(until);
            case Standing.Withdrawn(), Standing.Met(), Standing.ReplacedBy _ -> false;
        };
    }

    /** What imposed it, since it was last over or rested without a date. */
    static Optional<Saying<Demand>> imposed(Scene scene, Item<Imposed, Standing> demand) {
        return Spell.begin(
                scene.history().about(Demand.class, "demandId", demand.said().demandId()),
                DemandsNow::mustBeImposedAgain);
    }

    static boolean mustBeImposedAgain(Demand said) {
        return over(said) || (said instanceof Demand.Postponed(var id, var until) && until == null);
    }

    static boolean over(Demand said) {
        return switch (said) {
            case Demand.Withdrawn _, Demand.Met _, Demand.Replaced _ -> true;
            case Demand.Imposed _, Demand.Postponed _ -> false;
        };
    }
}
