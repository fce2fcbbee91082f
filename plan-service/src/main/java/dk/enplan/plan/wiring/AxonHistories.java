package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.whatif.Histories;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Whole histories from Axon's event store. */
@Component
final class AxonHistories implements Histories {

    private final EventStore store;

    AxonHistories(EventStore store) {
        this.store = store;
    }

    @Override
    public List<PlanEvent> of(CitizenId citizen) {
        var events = new ArrayList<PlanEvent>();
        // From the first on: without a number it would look for a snapshot, and there are none.
        var history = store.readEvents(citizen.toString(), 0);
        // Of whoever was erased there is no history any more.
        while (history.hasNext()) if (history.next().getPayload() instanceof PlanEvent event) events.add(event);
        return events;
    }
}
