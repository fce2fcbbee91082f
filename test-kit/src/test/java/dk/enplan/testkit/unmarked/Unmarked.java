package dk.enplan.testkit.unmarked;

public final class Unmarked {}
