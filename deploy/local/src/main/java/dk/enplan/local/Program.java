package dk.enplan.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One executable Boot jar of this repository.
 *
 * @param module where it is built, seen from the checkout
 * @param offset of its port from the base of {@code --ports}
 * @param database the one that is its own, if it keeps anything
 * @param beside what a jar with more classes is called, if it runs with one
 */
public record Program(
        String name,
        String module,
        int port,
        int offset,
        Optional<String> database,
        List<String> jvm,
        Map<String, String> environment,
        Optional<String> beside) {

    /** From the plan service to its replica, which stands behind all the others. */
    private static final int REPLICA = 7;

    static final String PLAN_DATABASE = "plan";

    public static final Program IDENTITY = new Program(
            "identity",
            "deploy/identity",
            9000,
            10,
            Optional.empty(),
            List.of("-Xmx128m", Java.SMALL_HEAP, Java.QUICK_TO_START),
            Map.of(),
            Optional.empty());

    public static final List<Program> ALL = List.of(
            IDENTITY,
            new Program(
                    "plan-service",
                    "plan-service",
                    8080,
                    0,
                    Optional.of(PLAN_DATABASE),
                    // Half a gigabyte is collected in pieces: all at once took 0.7 s, and one event in a hundred waited
                    // for it. What is remembered fills a third of it, and to G1's own mind that is time to look for
                    // garbage, every second.
                    Java.forLong(List.of(
                            "-Xmx512m",
                            "-XX:+UseG1GC",
                            "-XX:MaxGCPauseMillis=50",
                            "-XX:-G1UseAdaptiveIHOP",
                            "-XX:InitiatingHeapOccupancyPercent=60")),
                    // Whoever moves the clock by months looks on; a sweep that finds nobody due costs one look into an
                    // index.
                    Map.of("ENPLAN_WAKE_UP_EVERY", "100ms"),
                    Optional.empty()),
            service("jobcenter-adapter", 8081, 1, "jobcenter"),
            service("family-service", 8082, 2, "family"),
            service("housing-service", 8083, 3, "housing"),
            service("psychiatry-liaison", 8084, 4, "psychiatry"),
            service("partner-gateway", 8085, 5, "gateway"),
            service("notification-service", 8086, 6, "notification"));

    public Program {
        jvm = List.copyOf(jvm);
        environment = Map.copyOf(environment);
    }

    private static Program service(String name, int port, int offset, String database) {
        return new Program(
                name,
                name,
                port,
                offset,
                Optional.of(database),
                List.of("-Xmx256m", Java.SMALL_HEAP, Java.QUICK_TO_START),
                Map.of(),
                Optional.empty());
    }

    public static Optional<Program> named(String name) {
        return ALL.stream().filter(program -> program.name().equals(name)).findFirst();
    }

    /** The same jar once more, on the same database; it stands where nobody else does. */
    public Program replica() {
        return new Program(
                name + "-replica", module, port + REPLICA, offset + REPLICA, database, jvm, environment, beside);
    }

    /** The same jar with the classes of another that was built beside it, and told so by its environment. */
    public Program with(String classifier, Map<String, String> more) {
        var told = new HashMap<>(environment);
        told.putAll(more);
        return new Program(name, module, port, offset, database, jvm, told, Optional.of(classifier));
    }

    /** The same for a long life: it learns what stays hot, where it would only have started quickly. */
    public Program forLong() {
        return new Program(name, module, port, offset, database, Java.forLong(jvm), environment, beside);
    }

    /** What Maven calls it: also what its replicas are made of. */
    String artifact() {
        return Path.of(module).getFileName().toString();
    }

    Path jar(Path checkout) {
        return built(checkout, "");
    }

    Optional<Path> besideJar(Path checkout) {
        return beside.map(classifier -> built(checkout, "-" + classifier));
    }

    private Path built(Path checkout, String classifier) {
        return checkout.resolve(module).resolve("target").resolve(artifact() + "-0.1.0-SNAPSHOT" + classifier + ".jar");
    }
}
