package dk.enplan.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The municipality's own rules, as the service starts with them. */
class PlanWiringTest {

    private static final String RULE = "handoff/home-without-support";

    @TempDir
    private Path folder;

    @Test
    void without_a_file_the_rules_are_those_that_were_shipped() {
        assertThat(new PlanWiring().rules("").ids()).contains(RULE);
    }

    @Test
    void what_the_municipality_wrote_is_in_force() throws IOException {
        var file = Files.writeString(folder.resolve("sundby.yaml"), RULE + ": {enabled: false}");
        assertThat(new PlanWiring().rules(file.toString()).ids()).doesNotContain(RULE);
    }

    @Test
    void a_file_that_is_not_there_stops_the_start_with_a_sentence() {
        var nowhere = folder.resolve("nowhere.yaml").toString();
        assertThatThrownBy(() -> new PlanWiring().rules(nowhere))
                .hasMessage("ENPLAN_RULES names " + nowhere
                        + ", and no rules can be read there: mend the path, or unset it");
    }
}
