package dk.enplan.gateway;

import dk.enplan.gateway.door.sinner.DoorThatWiresItself;
import dk.enplan.testkit.Walls;
import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void nobody_imports_the_wiring() {
        var wall = Walls.nobodyImports("dk.enplan.gateway", "wiring");
        wall.check(Walls.mainClasses("dk.enplan.gateway"));
        Walls.bites(wall, DoorThatWiresItself.class);
    }

    @Test
    void the_house_rules_hold() {
        Walls.ofTheHouse().check(Walls.mainClasses("dk.enplan.gateway"));
    }
}
