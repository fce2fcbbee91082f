package dk.enplan.testkit.town.wiring;

public final class Wire {}
