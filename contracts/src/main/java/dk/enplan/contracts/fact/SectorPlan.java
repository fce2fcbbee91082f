package dk.enplan.contracts.fact;

import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** A sector's own plan beside the one plan. */
public sealed interface SectorPlan extends Fact {

    /**
     * A sector keeps a plan of its own beside the one plan.
     *
     * @param law the section of the law that asks for it
     */
    @Wire("sector-plan.opened")
    record Opened(String sectorPlanId, @Nullable String law) implements SectorPlan {}

    /** A sector's own plan is now part of the one plan. */
    @Wire("sector-plan.merged")
    record Merged(String sectorPlanId) implements SectorPlan {}
}
