package dk.enplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Everything that can be known to fail before anything is started, each in one sentence. */
final class Preflight {

    static final long ENOUGH_DISK = 500_000_000;

    private Preflight() {}

    static Outcome check(Home home, Ports ports, Collection<Part> toStart) {
        var names = toStart.stream().map(Part::name).collect(Collectors.toCollection(HashSet::new));
        if (names.contains("kafka")) names.add("kafka-controller");
        return objection(disk(home, ENOUGH_DISK))
                .or(() -> objection(built(home, names)))
                .or(() -> objection(free(ports, names)))
                .orElse(new Outcome.Done());
    }

    static Outcome disk(Home home, long enough) {
        try {
            Files.createDirectories(home.data());
            var left = Files.getFileStore(home.data()).getUsableSpace();
            return left >= enough
                    ? new Outcome.Done()
                    : new Outcome.Refused(
                            "The disk of %s has only %d MB left and Enplan needs %d MB; make room, or choose another disk with --data."
                                    .formatted(home.data(), left / 1_000_000, enough / 1_000_000));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot use " + home.data(), unwritable);
        }
    }

    private static Outcome built(Home home, Collection<String> names) {
        return Program.ALL.stream()
                .filter(program -> names.contains(program.name()))
                .filter(program -> !Files.exists(program.jar(home.checkout())))
                .findFirst()
                .<Outcome>map(program -> new Outcome.Refused(program.name() + " is not built: "
                        + program.jar(home.checkout()) + " is missing; run ./enplan build."))
                .orElse(new Outcome.Done());
    }

    static Outcome free(Ports ports, Collection<String> names) {
        return ports.all().entrySet().stream()
                .filter(port -> names.contains(port.getValue()))
                .filter(port -> !Ports.isFree(port.getKey()))
                .findFirst()
                .<Outcome>map(port -> new Outcome.Refused(
                        "Port %d, which %s needs, is taken%s; stop that, or start Enplan elsewhere with --ports BASE (as in --ports 20000)."
                                .formatted(port.getKey(), port.getValue(), by(port.getKey()))))
                .orElse(new Outcome.Done());
    }

    private static Optional<Outcome> objection(Outcome outcome) {
        return outcome instanceof Outcome.Refused ? Optional.of(outcome) : Optional.empty();
    }

    /** Who listens there, where the machine has a program that can tell. */
    private static String by(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var pid = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst();
            lsof.waitFor(2, TimeUnit.SECONDS);
            return pid.map(Long::parseLong)
                    .map(number -> " by process " + number
                            + ProcessHandle.of(number)
                                    .flatMap(process -> process.info().command())
                                    .map(command -> " (" + command + ")")
                                    .orElse(""))
                    .orElse("");
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
