package dk.enplan.housing;

import dk.enplan.housing.model.sinner.ModelWithAFramework;
import dk.enplan.testkit.Walls;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final String[] LANGUAGE = {"dk.enplan.contracts..", "dk.enplan.kit.law.."};

    @Test
    void the_model_knows_the_language_and_its_law_only() {
        var pure = Walls.pure("dk.enplan.housing", "model", LANGUAGE);
        pure.check(Walls.mainClasses("dk.enplan.housing"));
        Walls.bites(pure, ModelWithAFramework.class);
    }

    @Test
    void the_house_rules_hold() {
        Walls.ofTheHouse().check(Walls.mainClasses("dk.enplan.housing"));
    }
}
