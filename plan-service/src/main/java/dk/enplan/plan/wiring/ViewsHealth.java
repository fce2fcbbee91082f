package dk.enplan.plan.wiring;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A plan that is read from views that no longer follow is not a plan: then this replica is not ready. */
@Component("views")
final class ViewsHealth implements HealthIndicator {

    private final EventProcessingConfiguration processing;

    ViewsHealth(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @Override
    public Health health() {
        var following = processing
                .eventProcessor("overview", StreamingEventProcessor.class)
                .filter(processor -> processor.isRunning() && !processor.isError())
                .isPresent();
        return following ? Health.up().build() : Health.outOfService().build();
    }
}
