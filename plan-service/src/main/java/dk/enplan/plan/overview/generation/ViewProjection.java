package dk.enplan.plan.overview.generation;

import dk.enplan.plan.model.PlanEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Gathers a batch of events and hands it over whole, in the transaction that moves the token: a plan that three events of a batch
 * changed is written once, and an event is never in the views twice.
 */
final class ViewProjection implements EventHandlerInvoker {

    private static final String BATCH = ViewProjection.class.getName();

    private final Consumer<List<Told>> write;

    ViewProjection(Consumer<List<Told>> write) {
        this.write = write;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event && segment.matches(event.getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return PlanEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!canHandle(message, segment)) return;
        var event = (DomainEventMessage<?>) message;
        var unitOfWork = CurrentUnitOfWork.get();
        List<Told> batch = unitOfWork.getOrComputeResource(BATCH, key -> {
            var begun = new ArrayList<Told>();
            unitOfWork.onPrepareCommit(work -> write.accept(begun));
            return begun;
        });
        batch.add(new Told(UUID.fromString(event.getAggregateIdentifier()), event.getSequenceNumber(), (PlanEvent)
                event.getPayload()));
    }
}
