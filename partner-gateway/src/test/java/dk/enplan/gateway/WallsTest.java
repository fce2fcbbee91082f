package dk.enplan.gateway;

import dk.enplan.testkit.Walls;
import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void the_house_rules_hold() {
        Walls.ofTheHouse().check(Walls.mainClasses("dk.enplan.gateway"));
    }
}
