package dk.enplan.plan.rules.conflict;

import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;

/** Sees one kind of conflict in a plan. Pure: the same facts at the same instant are always seen the same. */
public interface Detector {

    /** How many steps it tells apart: a rule that uses it has exactly these. */
    int steps();

    /** What it counts with, by the names in {@code params}. */
    List<Param> params();

    /** What it fills into the sentences of the rule. */
    Set<String> fills();

    /** Asked only while the plan is active; whatever it needs of the day it asks of {@link Scene#today()}. */
    List<Sight> look(Scene scene);
}
