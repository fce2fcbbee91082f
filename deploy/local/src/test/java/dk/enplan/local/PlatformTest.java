package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real broker, database and identity provider: what they do when they are killed is the point. */
class PlatformTest {

    private static final String[] GROUND = {"postgres", "kafka", "identity"};

    @TempDir
    Path folder;

    private final Ports ports = Ports.free();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @Test
    void what_was_written_outlives_a_kill_of_everything() throws SQLException {
        try (var platform = platform()) {
            platform.start(GROUND).orThrow();
            execute("create table seen (what text)");
            execute("insert into seen values ('kept')");
            platform.parts().forEach(Part::kill);

            platform.start(GROUND).orThrow();

            assertThat(read("select what from seen")).isEqualTo("kept");
            assertThat(read("show fsync") + read("show synchronous_commit") + read("show full_page_writes"))
                    .isEqualTo("ononon");
            assertThat(platform.token("tove")).isNotBlank();
        }
    }

    @Test
    void one_part_is_killed_and_started_alone() {
        try (var platform = platform()) {
            platform.start("kafka").orThrow();
            var kafka = platform.part("kafka");

            kafka.kill();
            assertThat(kafka.isReady()).isFalse();
            kafka.start();

            assertThat(kafka.isReady()).isTrue();
        }
    }

    @Test
    void a_part_that_dies_by_itself_is_started_again_and_this_is_said() {
        try (var platform = platform()) {
            platform.start("postgres").orThrow();
            var process = Footprints.in(home()).part("postgres").orElseThrow();

            process.destroyForcibly();

            process.onExit().join();
            platform.part("postgres").awaitReady().orThrow();
            assertThat(said).anyMatch(line -> line.startsWith("postgres died (exit code 137) and is started again"));
            assertThat(Footprints.in(home()).deaths("postgres")).isEqualTo(1);
        }
    }

    @Test
    void a_second_platform_on_the_same_data_is_refused() {
        try (var first = platform();
                var second = platform()) {
            first.start("postgres").orThrow();

            assertThat(second.start("postgres"))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.sentence()).startsWith("Enplan runs already on " + folder));
        }
    }

    @Test
    void nothing_is_left_running_after_a_stop() {
        try (var platform = platform()) {
            platform.start("postgres").orThrow();
        }

        assertThat(Ports.isFree(ports.postgres())).isTrue();
        assertThat(Footprints.in(home()).ports()).isEmpty();
    }

    private Platform platform() {
        return new Platform(home(), ports, said::add);
    }

    private Home home() {
        return new Home(Path.of("../.."), folder);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + ports.postgres() + "/plan", "enplan", "enplan");
    }
}
