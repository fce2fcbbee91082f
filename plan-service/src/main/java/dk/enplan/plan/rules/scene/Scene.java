package dk.enplan.plan.rules.scene;

import dk.enplan.plan.model.Plan;

/** The plan as it stands at an instant, what has been said until then, and the numbers of the rule that looks. */
public record Scene(Plan plan, History history, Today today, Params params) {}
