package dk.enplan.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK that runs the launcher runs everything else. */
final class Java {

    /** The first compiler only: halves the CPU of a start and costs speed at full load, so not for plan-service. */
    static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

    private Java() {}

    /** Two cores and many JVMs: one collector thread each, and smaller objects. */
    static List<String> command(String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(more));
        return command;
    }
}
