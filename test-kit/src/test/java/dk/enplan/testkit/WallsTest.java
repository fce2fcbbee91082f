package dk.enplan.testkit;

import static dk.enplan.testkit.Walls.bites;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dk.enplan.testkit.town.model.ImportsWiring;
import dk.enplan.testkit.town.model.Injected;
import dk.enplan.testkit.town.model.Innocent;
import dk.enplan.testkit.town.model.Loud;
import dk.enplan.testkit.town.model.NothingHelper;
import dk.enplan.testkit.town.model.OldTime;
import dk.enplan.testkit.town.model.Sleeper;
import dk.enplan.testkit.unmarked.Unmarked;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final String TOWN = "dk.enplan.testkit.town";

    @Test
    void a_pure_room_knows_only_the_jdk_itself_and_what_is_listed() {
        bites(Walls.pure(TOWN, "model"), ImportsWiring.class);
        bites(Walls.pure(TOWN, "model", "dk.enplan.testkit.town.wiring.."), Injected.class);
    }

    @Test
    void a_room_without_a_way_in_finds_who_came_in() {
        bites(Walls.nobodyImports(TOWN, "wiring"), ImportsWiring.class);
    }

    @Test
    void every_rule_of_the_house_bites() {
        bites(Walls.noNamesThatSayNothing(), NothingHelper.class);
        bites(Walls.everyPackageIsNullMarked(), Unmarked.class);
        bites(Walls.noFieldInjection(), Injected.class);
        bites(Walls.noJavaUtilDate(), OldTime.class);
        bites(Walls.noStandardStreams(), Loud.class);
        bites(Walls.noSleeping(), Sleeper.class);
        bites(Walls.ofTheHouse(), Loud.class);
    }

    @Test
    void a_canary_that_the_rule_lets_pass_fails() {
        assertThatThrownBy(() -> bites(Walls.noSleeping(), Innocent.class)).hasMessageContaining("does not find");
        assertThatThrownBy(() -> bites(Walls.pure(TOWN, "model"), Innocent.class))
                .hasMessageContaining("does not find");
        assertThatThrownBy(() -> bites(Walls.everyPackageIsNullMarked(), Innocent.class))
                .hasMessageContaining("does not find");
    }

    @Test
    void package_annotations_and_what_is_listed_pass() {
        var room = new ClassFileImporter().importPackages(TOWN + ".model");
        assertThat(Walls.pure(TOWN, "model", TOWN + ".wiring..", "org.springframework..")
                        .evaluate(room)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    @Test
    void the_test_kit_keeps_its_own_rules() {
        var ours = Walls.mainClasses("dk.enplan.testkit");
        Walls.noNamesThatSayNothing().check(ours);
        Walls.everyPackageIsNullMarked().check(ours);
        Walls.noFieldInjection().check(ours);
        Walls.noStandardStreams().check(ours);
    }
}
