package dk.enplan.gateway.door.sinner;

import dk.enplan.gateway.wiring.Wire;

public record DoorThatWiresItself(Wire wire) {}
