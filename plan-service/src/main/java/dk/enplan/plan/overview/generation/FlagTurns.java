package dk.enplan.plan.overview.generation;

import dk.enplan.plan.model.PlanEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch is written kind by kind: raised, escalated, answered, cleared. What became of one flag in another order (seen, and graver since)
 * takes another turn, so that it is written as it happened, however much of it comes at once.
 */
final class FlagTurns {

    private record Place(int turn, int kind) {}

    private FlagTurns() {}

    static List<List<Told>> of(List<Told> batch) {
        var turns = new ArrayList<List<Told>>();
        var places = new HashMap<UUID, Place>();
        for (var told : batch) {
            var flag = flag(told.event());
            if (flag == null) continue;
            var kind = kind(told.event());
            var before = places.getOrDefault(flag, new Place(0, kind));
            var turn = kind < before.kind() ? before.turn() + 1 : before.turn();
            places.put(flag, new Place(turn, kind));
            while (turns.size() <= turn) turns.add(new ArrayList<>());
            turns.get(turn).add(told);
        }
        return turns;
    }

    private static @Nullable UUID flag(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FlagRaised it -> it.flagId();
            case PlanEvent.FlagEscalated it -> it.flagId();
            case PlanEvent.FlagAcknowledged it -> it.flagId();
            case PlanEvent.FlagWaived it -> it.flagId();
            case PlanEvent.FlagCleared it -> it.flagId();
            case PlanEvent.FactRecorded _, PlanEvent.RulesChanged _ -> null;
        };
    }

    private static int kind(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FlagRaised _ -> 0;
            case PlanEvent.FlagEscalated _ -> 1;
            case PlanEvent.FlagAcknowledged _ -> 2;
            case PlanEvent.FlagWaived _ -> 3;
            case PlanEvent.FlagCleared _ -> 4;
            case PlanEvent.FactRecorded _, PlanEvent.RulesChanged _ -> 5;
        };
    }
}
