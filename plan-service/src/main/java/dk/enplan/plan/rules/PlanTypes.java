package dk.enplan.plan.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.Map;

/** Of what type each fact of the plan is. A fact that is not named here stops the start of a rule. */
final class PlanTypes {

    static final CelType TEXT = SimpleType.STRING;
    static final CelType YES_OR_NO = SimpleType.BOOL;
    static final CelType NUMBER = SimpleType.INT;
    /** With or without decimals: so that hours may be compared with 3 as well as with 3.0. */
    static final CelType AMOUNT = SimpleType.DYN;

    static final CelType PLAN = StructTypeReference.create("Plan");
    static final CelType EFFORT = StructTypeReference.create("PlanEffort");
    static final CelType GOAL = StructTypeReference.create("PlanGoal");
    static final CelType PERSON = StructTypeReference.create("PlanPerson");
    static final CelType STAY = StructTypeReference.create("PlanStay");

    private static final Map<CelType, Map<String, CelType>> FACTS = Map.of(
            PLAN,
            Map.ofEntries(
                    Map.entry("active", YES_OR_NO),
                    Map.entry("housed", YES_OR_NO),
                    Map.entry("child", YES_OR_NO),
                    Map.entry("placedInCare", YES_OR_NO),
                    Map.entry("fixedContactPerson", YES_OR_NO),
                    Map.entry("nextContact", YES_OR_NO),
                    Map.entry("contacts", NUMBER),
                    Map.entry("age", NUMBER),
                    Map.entry("cluster", TEXT),
                    Map.entry("phase", TEXT),
                    Map.entry("sectors", ListType.create(TEXT)),
                    Map.entry("sectorsBefore", ListType.create(TEXT))),
            EFFORT,
            Map.of(
                    "kind", TEXT,
                    "sector", TEXT,
                    "state", TEXT,
                    "purpose", TEXT,
                    "hoursPerWeek", AMOUNT,
                    "compulsory", YES_OR_NO,
                    "provider", TEXT,
                    "startedOn", TEXT,
                    "domain", TEXT,
                    "supportAttached", YES_OR_NO),
            GOAL,
            Map.of("goalId", TEXT, "domain", TEXT, "author", TEXT),
            PERSON,
            Map.of("roles", ListType.create(TEXT), "sector", TEXT, "endingAnnounced", YES_OR_NO),
            STAY,
            Map.of("kind", TEXT));

    private PlanTypes() {}

    static Map<String, StructType> all() {
        var types = new java.util.HashMap<String, StructType>();
        FACTS.forEach((type, facts) -> types.put(type.name(), Speech.struct(type.name(), facts)));
        return types;
    }
}
