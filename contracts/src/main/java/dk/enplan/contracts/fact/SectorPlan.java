package dk.enplan.contracts.fact;

import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** A sector's own plan beside the one plan. */
public sealed interface SectorPlan extends Fact {

    @Wire("sector-plan.opened")
    record Opened(String sectorPlanId, @Nullable String law) implements SectorPlan {}

    @Wire("sector-plan.merged")
    record Merged(String sectorPlanId) implements SectorPlan {}
}
