package dk.enplan.kit;

import dk.enplan.kit.law.sinner.LawWithAFramework;
import dk.enplan.testkit.Walls;
import org.junit.jupiter.api.Test;

class WallsTest {

    @Test
    void the_law_knows_the_language_only() {
        var pure = Walls.pure("dk.enplan.kit", "law", "dk.enplan.contracts..");
        pure.check(Walls.mainClasses("dk.enplan.kit"));
        Walls.bites(pure, LawWithAFramework.class);
    }

    @Test
    void the_house_rules_hold() {
        Walls.ofTheHouse().check(Walls.mainClasses("dk.enplan.kit"));
    }
}
