package dk.enplan.contracts;

import dk.enplan.testkit.Walls;
import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void the_language_knows_nothing_but_java_and_json() {
        Walls.pure("dk.enplan", "contracts", "tools.jackson..").check(Walls.mainClasses("dk.enplan.contracts"));
    }

    @Test
    void nothing_in_the_language_is_null_unless_it_says_so() {
        Walls.everyPackageIsNullMarked().check(Walls.mainClasses("dk.enplan.contracts"));
    }
}
