package dk.enplan.plan.wiring;

import dk.enplan.plan.overview.generation.ViewKeeper;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A plan that is read from views that no longer follow is not a plan: then this replica is not ready. */
@Component("views")
final class ViewsHealth implements HealthIndicator {

    private final ViewKeeper views;

    ViewsHealth(ViewKeeper views) {
        this.views = views;
    }

    @Override
    public Health health() {
        var health = views.following() ? Health.up() : Health.outOfService();
        // One citizen's plan that is behind says so itself; it is no reason to send the others away.
        return health.withDetail("setAside", views.behind()).build();
    }
}
