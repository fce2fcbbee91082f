package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintsTest {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void something_runs() throws IOException {
        process = new ProcessBuilder("tail", "-f", "/dev/null").start();
    }

    @AfterEach
    void nothing_runs() {
        process.destroyForcibly();
    }

    @Test
    void the_next_command_finds_what_runs_and_where() {
        var left = footprints();
        left.begin(Ports.from(20000));
        left.runs("kafka", process.toHandle());

        var found = footprints();

        assertThat(found.part("kafka")).contains(process.toHandle());
        assertThat(found.ports()).contains(Ports.from(20000));
        assertThat(found.launcher()).contains(ProcessHandle.current());
    }

    @Test
    void a_stranger_with_the_same_number_is_not_ours() {
        var ours = Footprint.of(process.toHandle());

        var earlier = new Footprint(ours.pid(), ours.started().minusSeconds(60));

        assertThat(ours.living()).isPresent();
        assertThat(earlier.living()).isEmpty();
    }

    @Test
    void who_ended_is_wanted_still_but_not_found() {
        var left = footprints();
        left.begin(Ports.published());
        left.runs("kafka", process.toHandle());

        process.destroyForcibly().onExit().join();

        assertThat(footprints().part("kafka")).isEmpty();
        assertThat(footprints().wanted("kafka")).isTrue();
    }

    @Test
    void deaths_are_counted_until_the_next_start() {
        var left = footprints();
        left.begin(Ports.published());
        left.died("kafka");
        left.died("kafka");
        assertThat(footprints().deaths("kafka")).isEqualTo(2);

        left.begin(Ports.published());

        assertThat(footprints().deaths("kafka")).isZero();
    }

    @Test
    void a_clean_end_leaves_nothing() {
        var left = footprints();
        left.begin(Ports.published());

        left.end();

        assertThat(footprints().ports()).isEmpty();
    }

    @Test
    void an_unreadable_footprint_leads_nowhere() {
        assertThat(Footprint.parse("kafka")).isEmpty();
        assertThat(Footprint.parse("12@x")).isEmpty();
        assertThat(Footprint.parse(Footprint.of(process.toHandle()).toString()))
                .contains(Footprint.of(process.toHandle()));
    }

    private Footprints footprints() {
        return Footprints.in(new Home(folder, folder));
    }
}
