package dk.enplan.plan.rehearsal;

import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rehearsal.Scenario.Heard;
import java.util.ArrayList;
import java.util.List;

/** What came in, read from a plan's history: what came in one batch was heard together, and is heard together again. */
public final class Arrivals {

    private Arrivals() {}

    public static List<List<Heard>> in(List<? extends PlanEvent> history) {
        var batches = new ArrayList<List<Heard>>();
        var batch = new ArrayList<Heard>();
        for (var event : history) {
            var heard = event instanceof PlanEvent.FactRecorded(var fact, var at) ? new Heard(fact, at) : null;
            if (!batch.isEmpty()
                    && (heard == null || !heard.at().equals(batch.getLast().at()))) {
                batches.add(List.copyOf(batch));
                batch.clear();
            }
            if (heard != null) batch.add(heard);
        }
        if (!batch.isEmpty()) batches.add(List.copyOf(batch));
        return batches;
    }
}
