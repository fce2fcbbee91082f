package dk.enplan.plan.audit.sinner;

import dk.enplan.plan.overview.PlanReading;

public record AuditThatAsksTheDesk(PlanReading reading) {}
