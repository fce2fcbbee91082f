package dk.enplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Starts each program that changed once, on a broker and a database of its own, so that the JVM remembers what it
 * loaded. Nothing depends on it but the time that a start takes.
 */
final class Training {

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TERMINATED = 143;

    private final Home real;
    private final Home home;
    private final Ports ports = Ports.free();
    private final Consumer<String> says;

    Training(Home real, Consumer<String> says) {
        this.real = real;
        this.home = new Home(real.checkout(), real.workshop().resolve("training"));
        this.says = says;
    }

    void run(boolean onlyNew) throws IOException {
        var untrained = untrained(onlyNew);
        var kafka = new Kafka(home, ports);
        if (untrained.isEmpty() && kafka.isTrained()) return;
        says.accept("Teaching the JVM to start quickly what changed …");
        try (var platform = new Platform(home, ports, line -> {})) {
            platform.start("postgres", "kafka").orThrow();
            var queue = new ArrayList<>(untrained);
            while (!queue.isEmpty()) {
                var round = queue.subList(0, Math.min(AT_A_TIME, queue.size()));
                round.stream().parallel().forEach(this::train);
                round.clear();
            }
            platform.part("kafka").stop();
            if (!kafka.isTrained()) train(kafka);
        } finally {
            for (var forgotten : home.forgettable()) Folders.remove(forgotten);
        }
    }

    private List<Program> untrained(boolean onlyNew) throws IOException {
        var untrained = new ArrayList<Program>();
        for (var program : Program.ALL) {
            if (!Files.exists(program.jar(real.checkout()))) continue;
            var unpacked = Unpacked.of(program, real);
            if (!(onlyNew ? unpacked.wasEverTrained() : unpacked.isTrained())) untrained.add(program);
        }
        return untrained;
    }

    private void train(Program program) {
        try {
            var unpacked = Unpacked.of(program, real);
            var command = Java.command(program.jvm().toArray(String[]::new));
            // What the second compiler had compiled in training it would compile again in the middle of every start.
            command.add(Java.QUICK_TO_START);
            var fresh = beside(unpacked.cache());
            command.addAll(List.of(
                    "-XX:AOTCacheOutput=" + fresh, "-jar", unpacked.jar().toString()));
            train(new SpringService(program, home, ports), command, fresh, unpacked.cache());
        } catch (IOException reason) {
            says.accept(program.name() + " could not be trained and starts slower: " + reason.getMessage());
        }
    }

    private void train(Kafka kafka) throws IOException {
        var fresh = beside(kafka.cache());
        train(kafka, kafka.training(fresh), fresh, kafka.cache());
    }

    /** Until it can do its work, not only until it has been put together: what it loads last is loaded at every start. */
    private void train(Recipe recipe, List<String> command, Path fresh, Path cache) throws IOException {
        var process = started(command, recipe.name(), recipe);
        var deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && !recipe.isReady() && Instant.now().isBefore(deadline))
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        process.destroy();
        keep(recipe.name(), process, fresh, cache);
    }

    private Process started(List<String> command, String name, Recipe recipe) throws IOException {
        var process = recipe.process().command(command);
        return process.redirectErrorStream(true)
                .redirectOutput(
                        real.workshop().resolve("training-" + name + ".log").toFile())
                .start();
    }

    /** Only of a run that went well: a half start would be remembered as the whole. */
    private void keep(String name, Process process, Path fresh, Path cache) throws IOException {
        if (endedWell(process) && Files.exists(fresh)) {
            Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(fresh);
            says.accept(name + " could not be trained and starts slower; training-" + name + ".log says why.");
        }
    }

    private static boolean endedWell(Process process) {
        try {
            if (process.waitFor(PATIENCE)) return Set.of(0, TERMINATED).contains(process.exitValue());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    private static Path beside(Path cache) throws IOException {
        Files.createDirectories(cache.getParent());
        return cache.resolveSibling(cache.getFileName() + ".new");
    }
}
