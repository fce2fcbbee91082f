package dk.enplan.testkit.town.model;

import dk.enplan.testkit.town.wiring.Wire;

public record ImportsWiring(Wire wire) {}
