package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path folder;

    @Test
    void a_port_in_use_is_named_with_what_to_do() throws IOException {
        var ports = Ports.free();
        try (var taken = new ServerSocket(ports.kafka())) {
            assertThat(sentence(Preflight.free(ports, List.of("kafka"))))
                    .startsWith("Port " + taken.getLocalPort() + ", which kafka needs, is taken")
                    .endsWith("start Enplan elsewhere with --ports BASE (as in --ports 20000).");
        }
        assertThat(Preflight.free(ports, List.of("kafka"))).isEqualTo(new Outcome.Done());
    }

    @Test
    void a_port_of_a_part_that_is_not_started_is_nobodys_business() throws IOException {
        var ports = Ports.free();
        try (var taken = new ServerSocket(ports.kafka())) {
            assertThat(taken.isBound()).isTrue();
            assertThat(Preflight.free(ports, List.of("postgres"))).isEqualTo(new Outcome.Done());
        }
    }

    @Test
    void a_full_disk_is_told_before_anything_is_started() {
        var home = new Home(folder, folder);

        assertThat(sentence(Preflight.disk(home, Long.MAX_VALUE)))
                .startsWith("The disk of " + folder + " has only")
                .endsWith("make room, or choose another disk with --data.");
        assertThat(Preflight.disk(home, 1)).isEqualTo(new Outcome.Done());
    }

    @Test
    void a_block_of_ports_has_room_for_everybody() {
        assertThat(Ports.from(20000).all().keySet())
                .hasSize(Program.ALL.size() + 3)
                .allMatch(port -> port >= 20000 && port < 20015);
        assertThat(Ports.published().all())
                .containsEntry(8080, "plan-service")
                .containsEntry(9000, "identity")
                .containsEntry(9092, "kafka");
    }

    private static String sentence(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var sentence) ? sentence : "nothing was refused";
    }
}
