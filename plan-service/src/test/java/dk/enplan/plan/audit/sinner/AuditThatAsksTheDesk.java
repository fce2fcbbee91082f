package dk.enplan.plan.audit.sinner;

import com.google.crypto.tink.Aead;
import dk.enplan.plan.overview.PlanReading;

public record AuditThatAsksTheDesk(PlanReading reading, Aead key) {}
