package dk.enplan.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The JDK that runs the launcher runs everything else. */
final class Java {

    /** The first compiler only: halves the CPU of a start and costs speed at full load, so not for plan-service: see below. */
    static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

    /** One thread that collects, and all at once: of a small heap soon. */
    static final String SMALL_HEAP = "-XX:+UseSerialGC";

    /** Keeps the second compiler for what stays hot: during a start it costs more than it brings (plan-service: 17 s of CPU with it, 9 s without). */
    private static final List<String> QUICK_LATER = List.of(
            "-XX:Tier4InvocationThreshold=25000",
            "-XX:Tier4MinInvocationThreshold=12500",
            "-XX:Tier4CompileThreshold=37500",
            "-XX:Tier4BackEdgeThreshold=250000");

    private Java() {}

    /** The same JVM, free to learn. */
    static List<String> forLong(List<String> arguments) {
        return Stream.concat(arguments.stream().filter(it -> !it.equals(QUICK_TO_START)), QUICK_LATER.stream())
                .distinct()
                .toList();
    }

    /** Two cores and many JVMs. */
    static List<String> command(String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                // Eight programs take turns on two cores, and each finds its way in memory anew: in fewer, larger pages
                // sooner.
                "-XX:+UseTransparentHugePages",
                // A start fills the little that the first compiler is given, and collects the whole heap for room.
                "-XX:ReservedCodeCacheSize=192m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // Spring warms up on a thread of its own what these services never use; there is no core to spare for
                // it.
                "-Dspring.backgroundpreinitializer.ignore=true"));
        command.addAll(List.of(more));
        return command;
    }
}
