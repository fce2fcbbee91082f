package dk.enplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code up --detach}: the same launcher as a process that stays behind; and {@code down}, which ends either kind. */
final class Background {

    private static final Duration FOR_ALL_TO_STOP = Duration.ofSeconds(90);

    private static final Set<String> DONE_HERE = Set.of("--detach", "--fresh");

    private final Home home;

    Background(Home home) {
        this.home = home;
    }

    Outcome up(Order.Up order, List<String> words) throws IOException {
        if (order.fresh() && Forgetting.of(home) instanceof Outcome.Refused refused) return refused;
        Files.createDirectories(home.logs());
        var log = home.log("launcher");
        Files.deleteIfExists(log);
        var launcher = new ProcessBuilder(again(words))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> endUnready(launcher)));
        while (launcher.isAlive() && !isReady(launcher)) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        if (!launcher.isAlive()) return new Outcome.Refused(lastWords(log));
        Files.readAllLines(log).forEach(System.out::println);
        System.out.println("It runs in the background; ./enplan down stops it.");
        return new Outcome.Done();
    }

    Outcome down() {
        var footprints = Footprints.in(home);
        var launcher = footprints.launcher();
        if (launcher.isPresent()) {
            launcher.get().destroy();
            if (!Gone.within(FOR_ALL_TO_STOP, launcher.get()))
                return new Outcome.Refused(
                        "The launcher, process " + launcher.get().pid() + ", does not stop; see ./enplan status.");
        }
        var left = Leftovers.stop(home, Footprints.in(home), System.out::println);
        if (launcher.isEmpty() && !left) return Launcher.nothingRuns(home);
        Footprints.in(home).end();
        System.out.println("All of it is stopped; the data is kept.");
        return new Outcome.Done();
    }

    /** The same words but those that are done by now, in a process that the end of a terminal does not reach. */
    private List<String> again(List<String> words) {
        var command = new ArrayList<>(List.of("nohup"));
        command.addAll(Java.command("-Xmx128m", Java.SMALL_HEAP));
        command.add("-Denplan.checkout=" + home.checkout());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        words.stream().filter(word -> !DONE_HERE.contains(word)).forEach(command::add);
        return command;
    }

    private boolean isReady(Process launcher) {
        var footprints = Footprints.in(home);
        return footprints.isReady()
                && footprints.launcher().map(ProcessHandle::pid).equals(Optional.of(launcher.pid()));
    }

    private void endUnready(Process launcher) {
        if (launcher.isAlive() && !isReady(launcher)) {
            launcher.destroy();
            Gone.within(FOR_ALL_TO_STOP, launcher.toHandle());
        }
    }

    private static String lastWords(Path log) throws IOException {
        var lines =
                Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "The launcher ended without a word; see " + log + "." : lines.getLast();
    }
}
