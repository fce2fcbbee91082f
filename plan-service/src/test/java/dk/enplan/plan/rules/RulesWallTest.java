package dk.enplan.plan.rules;

import com.tngtech.archunit.lang.ArchRule;
import dk.enplan.testkit.Walls;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class RulesWallTest {

    /** Guava only because CEL's own types are spoken in it; Jackson only because the language hands out JSON. */
    private static final ArchRule PURE = Walls.pure(
            "dk.enplan.plan",
            "rules",
            "dk.enplan.contracts..",
            "dk.enplan.plan.model..",
            "dev.cel..",
            "com.google.common.collect..",
            "org.yaml.snakeyaml..",
            "de.focus_shift.jollyday..",
            "tools.jackson.databind..");

    @Test
    void rules_know_the_law_the_language_and_what_they_are_written_in() {
        PURE.check(Walls.mainClasses("dk.enplan.plan"));
    }

    @Test
    void the_wall_bites() {
        Walls.bites(PURE, Sinner.class);
    }

    /** Looks for its rules by Spring. */
    static final class Sinner {
        final ClassPathResource rules = new ClassPathResource("rules");
    }
}
