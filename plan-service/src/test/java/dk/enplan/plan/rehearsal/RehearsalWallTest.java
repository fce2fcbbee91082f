package dk.enplan.plan.rehearsal;

import com.tngtech.archunit.lang.ArchRule;
import dk.enplan.testkit.Walls;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RehearsalWallTest {

    /** Jackson only because the language hands out JSON. */
    private static final ArchRule PURE = Walls.pure(
            "dk.enplan.plan",
            "rehearsal",
            "dk.enplan.contracts..",
            "dk.enplan.plan.model..",
            "dk.enplan.plan.rules..",
            "org.yaml.snakeyaml..",
            "tools.jackson.databind..");

    @Test
    void a_rehearsal_knows_the_law_and_the_rules_and_nothing_that_could_keep_a_trace() {
        PURE.check(Walls.mainClasses("dk.enplan.plan"));
    }

    @Test
    void the_wall_bites() {
        Walls.bites(PURE, Sinner.class);
    }

    /** Knows a database. */
    static final class Sinner {
        final @Nullable DataSource database = null;
    }
}
