package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of what came of a replay. */
class AuditReplayTest {

    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void what_is_equal_is_a_success() {
        assertThat(told(201, """
                {"state":"done","statement":{"id":"r","result":"equal","citizens":2,"events":16,"decisions":5,"deviations":[],"uncompared":[]}}""")).isEqualTo(new Outcome.Done());
        assertThat(said).contains("citizens:  2", "events:    16", "decisions: 5");
        assertThat(said).noneMatch(line -> line.startsWith("erased"));
        assertThat(said.getLast()).startsWith("What was decided and shown is what follows");
    }

    @Test
    void the_erased_are_told_of_and_keep_nothing_from_being_equal() {
        assertThat(told(200, """
                {"state":"done","statement":{"id":"r","result":"equal","citizens":2,"erased":3,"events":16,"decisions":5,"deviations":[],"uncompared":[]}}""")).isEqualTo(new Outcome.Done());
        assertThat(said).anySatisfy(line -> assertThat(line).startsWith("erased:    3, who are not part of this"));
    }

    @Test
    void what_differs_is_told_and_is_no_success() {
        assertThat(told(200, """
                {"state":"done","statement":{"id":"r","result":"differs","citizens":1,"events":8,"decisions":2,"counts":{"missing":1},
                 "deviations":[{"kind":"missing","citizenId":"c","what":"flag.raised","expected":"a flag","found":"nothing"}],"uncompared":[]}}"""))
                .isEqualTo(new Outcome.Refused(
                        "What was decided or shown is not what follows from what is recorded: {\"missing\":1}."));
        assertThat(said).anySatisfy(line -> assertThat(line).contains("missing", "c flag.raised", "expected: a flag"));
    }

    @Test
    void what_could_not_be_looked_at_is_neither() {
        assertThat(told(200, """
                {"state":"done","statement":{"id":"r","result":"incomplete","citizens":1,"events":8,"decisions":0,"counts":{"rules-gone":3},"deviations":[],
                 "uncompared":[{"why":"rules-gone","citizenId":"c","says":"They are gone."}]}}""")).isInstanceOf(Outcome.Unable.class);
        assertThat(said).contains("  not compared: c They are gone.");
        assertThat(told(200, "{\"state\":\"lost\"}")).isInstanceOf(Outcome.Unable.class);
        assertThat(told(200, "{\"state\":\"failed\",\"failed\":\"Something was away.\"}"))
                .isEqualTo(new Outcome.Unable("Something was away."));
        assertThat(told(403, "{\"detail\":\"Auditors attest.\"}")).isEqualTo(new Outcome.Unable("Auditors attest."));
        assertThat(told(502, "<html>")).isInstanceOf(Outcome.Unable.class);
        assertThat(new AuditReplay(new Home(folder, folder.resolve("data")), said::add)
                        .ask(new Order.Replay(folder, "")))
                .isInstanceOf(Outcome.Unable.class);
    }

    private Outcome told(int status, String body) {
        return new AuditReplay(new Home(folder, folder), said::add).told(status, body);
    }
}
