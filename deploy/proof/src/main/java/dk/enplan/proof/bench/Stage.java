package dk.enplan.proof.bench;

import dk.enplan.local.Home;
import dk.enplan.local.Platform;
import dk.enplan.local.Ports;
import dk.enplan.local.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is measured runs here: the platform as for use, with JVMs that may learn as long as those they are measured against, and beside
 * plan-service, in its process, what it is measured against.
 */
final class Stage implements AutoCloseable {

    static final String PLAN = "plan-service";

    private final Platform platform;

    private Stage(Platform platform) {
        this.platform = platform;
    }

    static Stage in(Path checkout, Path data, Consumer<String> says) {
        var programs = Program.ALL.stream()
                .map(Program::forLong)
                .map(program -> program.name().equals(PLAN)
                        ? program.with("beside", Map.of("SPRING_PROFILES_ACTIVE", "beside"))
                        : program)
                .toList();
        return new Stage(new Platform(new Home(checkout, data), Ports.free(), says, programs));
    }

    Platform platform() {
        return platform;
    }

    void start(List<String> parts) {
        platform.start(parts.toArray(String[]::new)).orThrow();
    }

    void startAll() {
        platform.start().orThrow();
    }

    /** Without the scheme. */
    String broker() {
        return platform.address("kafka").replaceFirst("^.*://", "");
    }

    @Override
    public void close() {
        platform.close();
    }
}
