package dk.enplan.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dk.enplan.testkit.Walls;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final String HERE = "dk.enplan.notification";
    private static final JavaClasses CLASSES = Walls.mainClasses(HERE);

    private static final ArchRule MODEL_IS_PURE = Walls.pure(HERE, "model", "dk.enplan.contracts..");
    private static final ArchRule DESK_DOES_NOT_LISTEN = noClasses()
            .that()
            .resideInAPackage(HERE + ".inbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    HERE + ".intake..", "org.springframework.cloud.stream..", "org.springframework.kafka..");

    @Test
    void the_model_knows_java_the_contracts_and_itself() {
        MODEL_IS_PURE.check(CLASSES);
    }

    @Test
    void people_and_topics_come_in_by_different_doors() {
        DESK_DOES_NOT_LISTEN.check(CLASSES);
        Walls.nobodyImports(HERE, "intake").check(CLASSES);
        Walls.nobodyImports(HERE, "inbox").check(CLASSES);
    }

    @Test
    void the_house_rules_hold() {
        Walls.ofTheHouse().check(CLASSES);
    }

    @Test
    void the_walls_bite() throws ClassNotFoundException {
        Walls.bites(MODEL_IS_PURE, Class.forName(HERE + ".model.DatabaseInTheModel"));
        Walls.bites(DESK_DOES_NOT_LISTEN, Class.forName(HERE + ".inbox.ListeningAtTheDesk"));
    }
}
