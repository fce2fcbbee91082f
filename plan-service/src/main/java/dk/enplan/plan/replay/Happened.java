package dk.enplan.plan.replay;

import dk.enplan.plan.model.PlanEvent;
import java.util.Locale;

/** What kind of thing stands in a history, as a statement calls it. */
enum Happened {
    FACT,
    RULES,
    FLAG_RAISED,
    FLAG_ESCALATED,
    FLAG_ACKNOWLEDGED,
    FLAG_CLEARED,
    FLAG_WAIVED;

    static Happened of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FactRecorded _ -> FACT;
            case PlanEvent.RulesChanged _ -> RULES;
            case PlanEvent.FlagRaised _ -> FLAG_RAISED;
            case PlanEvent.FlagEscalated _ -> FLAG_ESCALATED;
            case PlanEvent.FlagAcknowledged _ -> FLAG_ACKNOWLEDGED;
            case PlanEvent.FlagCleared _ -> FLAG_CLEARED;
            case PlanEvent.FlagWaived _ -> FLAG_WAIVED;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
