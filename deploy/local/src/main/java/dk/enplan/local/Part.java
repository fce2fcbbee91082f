package dk.enplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One process of the platform. It is started again when it dies by itself, and left alone when we ended it. */
public final class Part {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONG_LIFE = Duration.ofSeconds(60);
    private static final Duration LAST_WORDS = Duration.ofSeconds(25);
    private static final long BIG_LOG = 20_000_000;

    private final Recipe recipe;
    private final Home home;
    private final Footprints footprints;
    private final Consumer<String> says;

    private @Nullable Process process;
    private boolean wanted;
    private int deathsInARow;
    private Instant begun = Instant.EPOCH;

    Part(Recipe recipe, Home home, Footprints footprints, Consumer<String> says) {
        this.recipe = recipe;
        this.home = home;
        this.footprints = footprints;
        this.says = says;
    }

    public String name() {
        return recipe.name();
    }

    public String address() {
        return recipe.address();
    }

    public boolean isReady() {
        return isAlive() && recipe.isReady();
    }

    /** Starts it and returns when it can do its work. */
    public void start() {
        launch();
        awaitReady().orThrow();
    }

    /** As the machine would: at once, with nothing tidied up. It stays away until it is started. */
    public synchronized void kill() {
        wanted = false;
        var running = process;
        if (running == null) return;
        running.destroyForcibly();
        ended(running);
    }

    /** Holds it still with all that it has started, as a machine does that is too busy for it. */
    public synchronized void freeze() {
        signal(Signal.STOP);
    }

    /** It goes on where it was. */
    public synchronized void thaw() {
        signal(Signal.GO_ON);
    }

    private void signal(Signal signal) {
        if (process == null) return;
        process.descendants().forEach(signal::sendTo);
        signal.sendTo(process.toHandle());
    }

    /** Asks, waits, and insists only if nothing happens. */
    public synchronized void stop() {
        wanted = false;
        var running = process;
        if (running == null) return;
        recipe.askToStop(running.toHandle());
        if (!endsWithin(running, LAST_WORDS)) {
            says.accept(name() + " did not stop when asked and was killed.");
            running.destroyForcibly();
        }
        ended(running);
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Lets it start and waits for nothing. */
    public synchronized void launch() {
        wanted = true;
        if (isAlive()) return;
        try {
            Files.createDirectories(home.logs());
            rollLog();
            var log = ProcessBuilder.Redirect.appendTo(home.log(name()).toFile());
            var started = recipe.process()
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            started.getOutputStream().close();
            process = started;
            begun = Instant.now();
            footprints.runs(name(), started.toHandle());
            Thread.startVirtualThread(() -> noticeDeath(started.onExit().join()));
        } catch (IOException unstartable) {
            throw new UncheckedIOException("cannot start " + name(), unstartable);
        }
    }

    Outcome awaitReady() {
        return awaitReady(PATIENCE);
    }

    /** Gives up early on a part that dies again and again: waiting longer would not tell more. */
    public Outcome awaitReady(Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (Instant.now().isBefore(deadline) && !givenUp()) {
            if (isReady()) return new Outcome.Done();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return new Outcome.Refused(name() + " does not become ready; its log, " + home.log(name()) + ", says why.");
    }

    private synchronized boolean givenUp() {
        return !wanted || deathsInARow >= 3;
    }

    private synchronized void noticeDeath(Process dead) {
        if (!wanted || !dead.equals(process)) return;
        if (Duration.between(begun, Instant.now()).compareTo(LONG_LIFE) > 0) deathsInARow = 0;
        deathsInARow++;
        footprints.died(name());
        var pause = Duration.ofSeconds(Math.min(30, 1L << Math.min(deathsInARow - 1, 5)));
        says.accept("%s died (exit code %d) and is started again in %d s; log: %s"
                .formatted(name(), dead.exitValue(), pause.toSeconds(), home.log(name())));
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> {
            synchronized (this) {
                if (wanted && dead.equals(process)) launch();
            }
        });
    }

    private void ended(Process running) {
        if (!endsWithin(running, LAST_WORDS)) throw new IllegalStateException(name() + " cannot be ended");
        process = null;
        deathsInARow = 0;
        footprints.stopped(name());
    }

    private static boolean endsWithin(Process running, Duration patience) {
        try {
            return running.waitFor(patience);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void rollLog() throws IOException {
        var log = home.log(name());
        if (Files.exists(log) && Files.size(log) > BIG_LOG)
            Files.move(log, log.resolveSibling(name() + ".old.log"), StandardCopyOption.REPLACE_EXISTING);
    }
}
