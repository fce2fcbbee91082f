package dk.enplan.testkit.town.model;

public final class NothingHelper {}
