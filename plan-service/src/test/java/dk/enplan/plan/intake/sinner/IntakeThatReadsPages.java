package dk.enplan.plan.intake.sinner;

import dk.enplan.plan.overview.PlanReading;
import org.axonframework.eventhandling.EventMessage;

public record IntakeThatReadsPages(PlanReading reading, EventMessage<?> message) {}
