package dk.enplan.plan.overview.generation;

import dk.enplan.plan.model.PlanEvent;
import java.util.UUID;

/** One event of one plan's history, and its place in it. */
record Told(UUID citizen, long position, PlanEvent event) {}
