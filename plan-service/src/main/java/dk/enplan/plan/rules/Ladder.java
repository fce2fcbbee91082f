package dk.enplan.plan.rules;

import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.plan.model.Outlook.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;

/** How far one flag has climbed since it was opened. A value. */
record Ladder(List<Step> reached) {

    static final Ladder GROUND = new Ladder(List.of());

    Ladder {
        reached = List.copyOf(reached);
    }

    /** In order of time. Steps of one instant are one: the highest severity, everybody told. */
    Ladder reach(Instant at, Rule.Call call) {
        var steps = new ArrayList<>(reached);
        if (steps.isEmpty() || !steps.getLast().since().equals(at)) {
            steps.add(new Step(at, call.severity(), call.tell()));
            return new Ladder(steps);
        }
        var same = steps.removeLast();
        var told = new LinkedHashSet<>(same.tell());
        told.addAll(call.tell());
        steps.add(new Step(at, higher(same.severity(), call.severity()), List.copyOf(told)));
        return new Ladder(steps);
    }

    /** The steps that changed something: a higher severity, or somebody new who is told. */
    List<Step> changes() {
        var changes = new ArrayList<Step>();
        var told = EnumSet.noneOf(Told.class);
        var highest = Severity.INFO;
        for (var step : reached) {
            var rises = step.severity().compareTo(highest) > 0;
            var somebodyNew = !told.containsAll(step.tell());
            highest = higher(highest, step.severity());
            told.addAll(step.tell());
            if (changes.isEmpty() || rises || somebodyNew) changes.add(new Step(step.since(), highest, step.tell()));
        }
        return changes;
    }

    private static Severity higher(Severity a, Severity b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
