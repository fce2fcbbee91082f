package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a checkout that has nothing but the script, on a machine that has only what the test gives it. */
class ScriptTest {

    record Said(int code, String out, String err) {}

    @TempDir
    Path machine;

    private Path checkout;

    @BeforeEach
    void a_checkout() throws IOException {
        checkout = Files.createDirectories(machine.resolve("check out"));
        Files.copy(Path.of("../../enplan"), checkout.resolve("enplan"));
        Files.createDirectories(checkout.resolve(".enplan/build"));
        Files.createFile(checkout.resolve(".enplan/build/launcher.jar"));
        Files.createDirectories(checkout.resolve("deploy/local/target/lib"));
    }

    @Test
    void the_jdk_of_java_home_is_taken_if_it_is_25() throws Exception {
        var jdk = jdk("mine", "25.0.3");

        assertThat(run(Map.of("JAVA_HOME", jdk.toString()), "status").out()).startsWith(jdk + "/bin/java ");
    }

    @Test
    void another_jdk_in_java_home_is_passed_over_for_one_that_fits() throws Exception {
        var old = jdk("old", "17.0.9");
        var jdk = jdk("jdks/some-25", "25");
        jdk("jdks/some-21", "21.0.1");

        var said = run(
                Map.of(
                        "JAVA_HOME",
                        old.toString(),
                        "ENPLAN_JDKS",
                        machine.resolve("jdks").toString()),
                "status");

        assertThat(said.out()).startsWith(jdk + "/bin/java ");
    }

    @Test
    void the_java_on_the_path_is_followed_to_its_home() throws Exception {
        var jdk = jdk("elsewhere", "25.0.1");
        var bin = Files.createDirectories(machine.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));

        var said = run(Map.of("PATH", bin + ":/usr/bin:/bin"), "status");

        assertThat(said.out()).startsWith(jdk + "/bin/java ");
    }

    @Test
    void without_a_jdk_25_it_says_so() throws Exception {
        var said = run(Map.of(), "up");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo("Enplan needs a JDK 25 and found none: install one, or set JAVA_HOME to where it is.\n");
    }

    @Test
    void a_history_that_nobody_could_look_at_is_not_one_in_which_something_was_found() throws Exception {
        assertThat(run(Map.of(), "audit", "verify").code()).isEqualTo(2);
    }

    @Test
    void an_unknown_command_is_refused_and_needs_no_jdk() throws Exception {
        var said = run(Map.of(), "--data", "up", "fly");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).isEqualTo("There is no command fly; ./enplan help lists what there is.\n");
    }

    @Test
    void help_lists_every_command() throws Exception {
        assertThat(run(Map.of(), "help").out())
                .contains("up", "down", "status", "logs", "token", "clock", "build", "test", "--data", "--ports");
        assertThat(run(Map.of()).out()).isEqualTo(run(Map.of(), "--help").out());
    }

    @Test
    void words_reach_the_launcher_as_they_were_said() throws Exception {
        var jdk = jdk("mine", "25.0.3");

        var said = run(Map.of("JAVA_HOME", jdk.toString()), "--data", "my data", "token", "tove");

        assertThat(said.out())
                .contains("-Denplan.checkout=" + checkout)
                .endsWith("dk.enplan.local.Launcher --data my data token tove\n");
    }

    /** A JDK that says how it was called. */
    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(machine.resolve(name));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (var program : List.of("java", "javac")) program(home.resolve("bin").resolve(program), "echo \"$0 $*\"");
        return home;
    }

    private static void program(Path file, String does) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** With no JDK of the real machine in sight, unless the test says otherwise. */
    private Said run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        var bash =
                Stream.concat(Stream.of("/bin/bash", checkout.resolve("enplan").toString()), Stream.of(words));
        var process = new ProcessBuilder(bash.toList());
        process.environment().clear();
        process.environment().put("PATH", bare().toString());
        process.environment().put("ENPLAN_JDKS", machine.resolve("none").toString());
        process.environment().putAll(environment);
        var started = process.start();
        var out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(started.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(started.waitFor(), out, err);
    }

    private Path bare() throws IOException {
        var bare = machine.resolve("bare");
        for (var tool : List.of("dirname", "grep", "readlink", "find", "head", "cat", "mkdir", "touch"))
            program(bare.resolve(tool), "PATH=/usr/bin:/bin; exec " + tool + " \"$@\"");
        return bare;
    }
}
