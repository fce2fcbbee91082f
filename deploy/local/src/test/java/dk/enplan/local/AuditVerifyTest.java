package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of what the plan service has found in the history. */
class AuditVerifyTest {

    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void what_is_untouched_is_a_success() {
        assertThat(told(200, """
                {"untouched":true,"citizens":2,"events":16,"anchors":3,"notYetAnchored":2,"counts":{},"findings":[]}""")).isEqualTo(new Outcome.Done());
        assertThat(said)
                .containsExactly(
                        "citizens:         2",
                        "events:           16",
                        "anchors:          3",
                        "not yet anchored: 2",
                        "The history is as it was written.");
    }

    @Test
    void what_was_found_is_told_line_by_line_and_is_no_success() {
        assertThat(told(200, """
                {"untouched":false,"citizens":2,"events":16,"anchors":3,"notYetAnchored":2,"counts":{"changed":1,"removed":4},
                 "findings":[{"kind":"changed","by":"chain","citizenId":"c","sequence":3,"globalIndex":9,"says":"It is not as it was."},
                             {"kind":"removed","by":"anchors","globalIndex":11,"anchor":2,"says":"Four are gone."}]}"""))
                .isEqualTo(new Outcome.Refused("The history is not as it was written: 1 changed, 4 removed."));
        assertThat(said)
                .contains(
                        "  changed        by chain     citizenId=c sequence=3 globalIndex=9  It is not as it was.",
                        "  removed        by anchors   globalIndex=11 anchor=2  Four are gone.");
    }

    @Test
    void whoever_could_not_look_has_found_nothing() {
        assertThat(told(403, "{\"detail\":\"Auditors look.\"}")).isEqualTo(new Outcome.Unable("Auditors look."));
        assertThat(told(502, "<html>")).isInstanceOf(Outcome.Unable.class);
        var nothingRuns = new AuditVerify(new Home(folder, folder.resolve("data")), said::add);
        assertThat(nothingRuns.ask(new Order.VerifyHistory(folder, "", ""))).isInstanceOf(Outcome.Unable.class);
        assertThat(said).isEmpty();
    }

    private Outcome told(int status, String body) {
        return new AuditVerify(new Home(folder, folder), said::add).told(status, body);
    }
}
