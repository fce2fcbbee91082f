package dk.enplan.kit.outbox;

import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Shown, and no reason to send anybody elsewhere: while messages wait, the doors are open. */
final class OutboxHealth extends AbstractHealthIndicator {

    private final Standing standing;

    OutboxHealth(Standing standing) {
        this.standing = standing;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var backlog = standing.backlog(Optional.empty());
        health.status(backlog.state().equals(Backlog.FLOWS) ? Status.UP : new Status(backlog.state()))
                .withDetail("state", backlog.state())
                .withDetail("waiting", backlog.waiting())
                .withDetail("stuckLanes", backlog.stuckLanes())
                .withDetail("oldestSeconds", standing.secondsOfTheOldest());
    }
}
