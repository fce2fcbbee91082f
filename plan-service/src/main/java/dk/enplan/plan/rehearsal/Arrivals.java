package dk.enplan.plan.rehearsal;

import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rehearsal.Scenario.Answered;
import dk.enplan.plan.rehearsal.Scenario.Arrival;
import dk.enplan.plan.rehearsal.Scenario.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came in, read from a plan's history: what came in one batch was heard together, and is heard together again. */
public final class Arrivals {

    private final List<List<Arrival>> batches = new ArrayList<>();
    private final List<Arrival> batch = new ArrayList<>();

    private Arrivals() {}

    public static List<List<Arrival>> in(List<? extends PlanEvent> history) {
        var arrivals = new Arrivals();
        history.forEach(arrivals::on);
        arrivals.close();
        return arrivals.batches;
    }

    private void on(PlanEvent event) {
        switch (event) {
            case PlanEvent.FactRecorded(var fact, var at) -> {
                if (!batch.isEmpty() && !batch.getLast().at().equals(at)) close();
                batch.add(new Heard(fact, at));
            }
            case PlanEvent.FlagAcknowledged it -> answered(false, it.key(), it.by(), "", it.at());
            case PlanEvent.FlagWaived it ->
                answered(true, it.key(), it.by(), it.reason().value(), it.at());
            case PlanEvent.FlagRaised _, PlanEvent.FlagEscalated _, PlanEvent.FlagCleared _, PlanEvent.RulesChanged _ ->
                close();
        }
    }

    private void answered(boolean waives, Flag.Key key, String by, String reason, Instant at) {
        close();
        batches.add(List.of(new Answered(waives, key.rule(), Optional.of(key.cause()), by, reason, at)));
    }

    private void close() {
        if (!batch.isEmpty()) batches.add(List.copyOf(batch));
        batch.clear();
    }
}
