package dk.enplan.plan.overview.generation;

import dk.enplan.plan.keys.Forgotten;
import java.util.ArrayList;
import java.util.List;
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

    private final Consumer<List<DomainEventMessage<?>>> write;

    ViewProjection(Consumer<List<DomainEventMessage<?>>> write) {
        this.write = write;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event && segment.matches(event.getAggregateIdentifier());
    }

    /** Also one whose class this version does not know: it is somebody's, and is set aside rather than passed over. */
    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!canHandle(message, segment) || message.getPayloadType() == Forgotten.class) return;
        var unitOfWork = CurrentUnitOfWork.get();
        List<DomainEventMessage<?>> batch = unitOfWork.getOrComputeResource(BATCH, key -> {
            var begun = new ArrayList<DomainEventMessage<?>>();
            unitOfWork.onPrepareCommit(work -> write.accept(begun));
            return begun;
        });
        batch.add((DomainEventMessage<?>) message);
    }
}
