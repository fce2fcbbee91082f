package dk.enplan.plan.replay;

import dk.enplan.plan.model.PlanEvent;

/**
 * One event of a citizen's history, as it was opened.
 *
 * @param sequence its number in that history
 */
public record Recorded(long sequence, PlanEvent event) {}
