package dk.enplan.gateway.wiring;

/** Something in the wiring that a sinner can reach: all that is really there is hidden. */
public record Wire() {}
