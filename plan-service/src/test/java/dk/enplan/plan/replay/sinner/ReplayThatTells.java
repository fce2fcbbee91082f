package dk.enplan.plan.replay.sinner;

import dk.enplan.kit.outbox.Outbox;

/** Must not pass. */
public record ReplayThatTells(Outbox outbox) {}
