package dk.enplan.plan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.lang.ArchRule;
import dk.enplan.contracts.Cpr;
import dk.enplan.plan.access.Reader;
import dk.enplan.plan.audit.sinner.AuditThatAsksTheDesk;
import dk.enplan.plan.desk.sinner.PageThatMakesItsReader;
import dk.enplan.plan.desk.sinner.PageThatReadsANumber;
import dk.enplan.plan.erasure.sinner.ErasureThatRemembers;
import dk.enplan.plan.intake.sinner.IntakeThatReadsPages;
import dk.enplan.plan.model.Lately;
import dk.enplan.plan.model.Memory;
import dk.enplan.plan.model.sinner.ModelThatKnowsAxon;
import dk.enplan.plan.replay.sinner.ReplayThatTells;
import dk.enplan.testkit.Walls;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final String HERE = "dk.enplan.plan";
    private static final JavaClasses ROOMS = Walls.mainClasses(HERE);

    @Test
    void the_model_is_pure() {
        holdsAndBites(Walls.pure(HERE, "model", "dk.enplan.contracts.."), ModelThatKnowsAxon.class);
    }

    @Test
    void the_model_says_nothing_of_the_wire() {
        holds(noClasses()
                .that()
                .resideInAPackage(HERE + ".model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .as("the model reads no JSON"));
    }

    @Test
    void what_comes_in_knows_nothing_of_how_it_is_read() {
        holdsAndBites(
                noClasses()
                        .that()
                        .resideInAPackage(HERE + ".intake..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(HERE + ".overview..", HERE + ".desk..")
                        .as("intake does not read pages"),
                IntakeThatReadsPages.class);
    }

    @Test
    void axon_is_in_the_wiring_and_where_views_hear_of_events() {
        holdsAndBites(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(HERE + ".wiring..", HERE + ".overview..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.axonframework..")
                        .as("Axon is at two edges"),
                IntakeThatReadsPages.class);
    }

    @Test
    void whoever_looks_at_the_history_knows_nothing_of_what_is_made_of_it() {
        holdsAndBites(
                noClasses()
                        .that()
                        .resideInAPackage(HERE + ".audit..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                HERE + ".intake..",
                                HERE + ".overview..",
                                HERE + ".desk..",
                                HERE + ".publishing..",
                                HERE + ".whatif..",
                                HERE + ".replay..",
                                HERE + ".wiring..")
                        .as("the audit room believes nobody"),
                AuditThatAsksTheDesk.class);
    }

    @Test
    void whoever_replays_decides_as_the_plan_does_and_knows_nothing_of_what_comes_in_or_goes_out() {
        holdsAndBites(
                noClasses()
                        .that()
                        .resideInAPackage(HERE + ".replay..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                HERE + ".intake..",
                                HERE + ".desk..",
                                HERE + ".publishing..",
                                HERE + ".time..",
                                HERE + ".wiring..",
                                "dk.enplan.kit.outbox..")
                        .as("a replay cannot tell anybody anything"),
                ReplayThatTells.class);
    }

    @Test
    void keys_are_in_their_room() {
        holdsAndBites(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(HERE + ".keys..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.google.crypto.tink..")
                        .as("nobody else has a key in hand"),
                AuditThatAsksTheDesk.class);
    }

    @Test
    void nobody_but_access_makes_a_reader() {
        holdsAndBites(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(HERE + ".access..")
                        .should()
                        .callConstructorWhere(
                                JavaCall.Predicates.target(HasOwner.Predicates.With.owner(assignableTo(Reader.class))))
                        .as("whoever reads comes through access"),
                PageThatMakesItsReader.class);
    }

    @Test
    void access_knows_the_model_and_nothing_of_those_who_read() {
        holds(noClasses()
                .that()
                .resideInAPackage(HERE + ".access..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        HERE + ".overview..",
                        HERE + ".desk..",
                        HERE + ".intake..",
                        HERE + ".whatif..",
                        HERE + ".rules..")
                .as("access lies below those who read"));
    }

    @Test
    void the_register_knows_nothing_of_those_who_read() {
        holds(noClasses()
                .that()
                .resideInAPackage(HERE + ".identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        HERE + ".overview..",
                        HERE + ".desk..",
                        HERE + ".intake..",
                        HERE + ".whatif..",
                        HERE + ".rules..",
                        HERE + ".audit..",
                        HERE + ".publishing..")
                .as("identity lies below those who read"));
    }

    @Test
    void nobody_but_the_register_reads_the_digits_of_a_number() {
        holdsAndBites(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(HERE + ".identity..")
                        .should()
                        .callMethod(Cpr.class, "digits")
                        .as("a number is one place's"),
                PageThatReadsANumber.class);
    }

    @Test
    void who_erases_asks_the_rooms_to_forget_and_reads_nothing_of_theirs() {
        holdsAndBites(
                noClasses()
                        .that()
                        .resideInAPackage(HERE + ".erasure..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                HERE + ".intake..",
                                HERE + ".overview..",
                                HERE + ".desk..",
                                HERE + ".publishing..",
                                HERE + ".whatif..",
                                HERE + ".audit..",
                                HERE + ".time..")
                        .as("erasure knows nobody who keeps something"),
                ErasureThatRemembers.class);
    }

    @Test
    void whoever_remembers_something_of_citizens_can_forget_it() {
        holdsAndBites(
                fields().that()
                        .haveRawType(Lately.class)
                        .should()
                        .beDeclaredInClassesThat()
                        .areAssignableTo(Memory.class)
                        .as("what is remembered is a memory"),
                ErasureThatRemembers.class);
    }

    @Test
    void nobody_imports_the_wiring() {
        holds(Walls.nobodyImports(HERE, "wiring"));
    }

    @Test
    void the_house_rules_hold() {
        holds(Walls.ofTheHouse());
    }

    private static void holds(ArchRule wall) {
        wall.check(ROOMS);
    }

    private static void holdsAndBites(ArchRule wall, Class<?> sinner) {
        holds(wall);
        Walls.bites(wall, sinner);
    }
}
