package dk.enplan.plan.model.sinner;

import org.axonframework.eventhandling.EventMessage;

public record ModelThatKnowsAxon(EventMessage<?> message) {}
