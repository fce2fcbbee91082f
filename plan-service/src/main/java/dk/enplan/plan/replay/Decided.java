package dk.enplan.plan.replay;

import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was decided at once, read from a history: facts that were told together, what people answered, the rules if they were others, and
 * what became of flags. It is in this order that a decision says it, so where the order begins anew another decision begins.
 */
record Decided(List<Recorded> events) {

    Decided {
        events = List.copyOf(events);
    }

    static List<Decided> in(List<Recorded> history) {
        var all = new ArrayList<Decided>();
        var one = new ArrayList<Recorded>();
        for (var next : history) {
            if (!one.isEmpty() && !goesOn(one.getLast().event(), next.event())) {
                all.add(new Decided(one));
                one.clear();
            }
            one.add(next);
        }
        if (!one.isEmpty()) all.add(new Decided(one));
        return all;
    }

    private static boolean goesOn(PlanEvent before, PlanEvent event) {
        return before.at().equals(event.at()) && place(before) <= place(event);
    }

    private static int place(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FactRecorded _ -> 0;
            case PlanEvent.FlagAcknowledged _, PlanEvent.FlagWaived _ -> 1;
            case PlanEvent.RulesChanged _ -> 2;
            case PlanEvent.FlagCleared _ -> 3;
            case PlanEvent.FlagRaised _, PlanEvent.FlagEscalated _ -> 4;
        };
    }

    Instant at() {
        return events.getLast().event().at();
    }

    /** Other rules than before, where it says so. */
    Optional<String> rules() {
        return events.stream()
                .flatMap(it -> it.event() instanceof PlanEvent.RulesChanged(var version, var at)
                        ? java.util.stream.Stream.of(version)
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    /** What was asked of the plan then: where nobody told anything, time had passed. */
    List<PlanCommand> commands() {
        var commands = new ArrayList<PlanCommand>();
        for (var it : events) {
            switch (it.event()) {
                case PlanEvent.FactRecorded(var fact, var at) -> commands.add(new PlanCommand.RecordFact(fact, at));
                case PlanEvent.FlagAcknowledged seen ->
                    commands.add(new PlanCommand.Acknowledge(seen.flagId(), seen.by(), seen.at()));
                case PlanEvent.FlagWaived rests ->
                    commands.add(new PlanCommand.Waive(rests.flagId(), rests.by(), rests.reason(), rests.at()));
                case PlanEvent.RulesChanged _,
                        PlanEvent.FlagCleared _,
                        PlanEvent.FlagRaised _,
                        PlanEvent.FlagEscalated _ -> {}
            }
        }
        return commands.isEmpty() ? List.of(new PlanCommand.LookAgain(at())) : commands;
    }
}
