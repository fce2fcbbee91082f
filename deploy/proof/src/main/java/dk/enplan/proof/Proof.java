package dk.enplan.proof;

import dk.enplan.local.Folders;
import dk.enplan.local.Home;
import dk.enplan.local.Platform;
import dk.enplan.local.Ports;
import dk.enplan.local.Program;
import dk.enplan.local.Running;
import dk.enplan.proof.bench.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** {@code ./enplan load}, {@code ordeal}, {@code flood}, {@code bench} and {@code bench what-if}. */
public final class Proof {

    private static final int MISUNDERSTOOD = 2;

    private final Path checkout;

    private Proof(Path checkout) {
        this.checkout = checkout;
    }

    /** Ends with 0 if all is as it must be, with 1 if it is not, with 2 if the words mean nothing. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        var proof = new Proof(Path.of(System.getProperty("enplan.checkout", ".")));
        try {
            System.exit(proof.run(List.of(arguments)) ? 0 : 1);
        } catch (Words.Misunderstood misunderstood) {
            System.err.println(misunderstood.getMessage());
            System.exit(MISUNDERSTOOD);
        }
    }

    private boolean run(List<String> words) throws IOException, SQLException, InterruptedException {
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "load" -> load(Words.of(rest, Set.of("--data", "--citizens", "--rate", "--for", "--seed")));
            case "ordeal" -> ordeal(Words.of(rest, Set.of("--minutes", "--seed")));
            case "bench" -> bench(rest);
            case "what-if" -> whatIf(Words.of(rest, Set.of("--citizens")));
            case "flood" -> Flood.over(checkout, Words.of(rest, Set.of("--for", "--events", "--large")), Proof::say);
            default -> throw new Words.Misunderstood("What can be done is load, ordeal, flood, bench and what-if.");
        };
    }

    private boolean load(Words words) throws InterruptedException {
        var data = words.text("--data").map(Path::of).orElse(checkout.resolve(".enplan"));
        var running = Running.on(new Home(checkout, data));
        if (running.isEmpty())
            throw new Words.Misunderstood("Nothing runs on " + data + "; start it with ./enplan up.");
        var citizens = (int) words.number("--citizens", 100);
        var rate = words.number("--rate", 50);
        var lasts = words.duration("--for", Duration.ofSeconds(30));
        if (citizens < 1 || rate < 1) throw new Words.Misunderstood("--citizens and --rate: at least one.");
        var lives = Life.of(words.number("--seed", 1), citizens, "load " + Instant.now());
        say("%d citizens, %d events"
                .formatted(
                        citizens,
                        lives.stream().mapToInt(it -> it.told().size()).sum()));
        return new Load(new Doors(running.get()), lives, rate, lasts, Proof::say).run();
    }

    private boolean ordeal(Words words) throws IOException, SQLException, InterruptedException {
        var seed = words.number("--seed", ThreadLocalRandom.current().nextInt(1_000_000));
        var lasts = Duration.ofMinutes(words.number("--minutes", 2));
        var data = Files.createTempDirectory("enplan-ordeal");
        try (var platform = withReplica(new Home(checkout, data));
                var chronicle = new Chronicle(data.resolve("chronicle.txt"))) {
            begin(platform);
            new Ordeal(platform, seed, lasts, Proof::say).undergo(chronicle);
            var violations = chronicle.violations();
            violations.forEach(violation -> say("DOES NOT HOLD: " + violation));
            say(
                    violations.isEmpty()
                            ? "All holds. Again: ./enplan ordeal --minutes %d --seed %d"
                                    .formatted(lasts.toMinutes(), seed)
                            : "Logs and chronicle: %s. Again: ./enplan ordeal --minutes %d --seed %d"
                                    .formatted(data, lasts.toMinutes(), seed));
            if (!violations.isEmpty()) return false;
        }
        Folders.remove(data);
        return true;
    }

    static Platform withReplica(Home home) {
        var programs = new ArrayList<>(Program.ALL);
        programs.add(Program.named("plan-service").orElseThrow().replica());
        return new Platform(home, Ports.free(), Proof::say, programs);
    }

    private boolean bench(List<String> words) throws IOException, SQLException, InterruptedException {
        var quick = words.contains("--quick");
        var rest =
                Words.of(words.stream().filter(word -> !word.equals("--quick")).toList(), Set.of("--json", "--only"));
        if (quick && rest.text("--only").isPresent())
            throw new Words.Misunderstood("--quick measures all figures; --only is for the whole form.");
        var json = rest.text("--json").map(Path::of).orElse(checkout.resolve("deploy/proof/target/bench.json"));
        var data = Files.createTempDirectory("enplan-bench");
        try {
            var bench = new Bench(checkout, data, Proof::say);
            if (!quick) return bench.whole(json, wanted(rest.text("--only")));
            var halved = bench.quick(json);
            halved.forEach(figure -> say("NOT HALF AS GOOD AS IT WAS: " + figure));
            return halved.isEmpty();
        } finally {
            Folders.remove(data);
        }
    }

    private static Set<Bench.Wanted> wanted(Optional<String> only) {
        if (only.isEmpty()) return EnumSet.allOf(Bench.Wanted.class);
        try {
            return Arrays.stream(only.get().split(","))
                    .map(name -> Bench.Wanted.valueOf(name.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException unknown) {
            throw new Words.Misunderstood("--only: intake, visible, reads, rebuild, growth, nation; commas between.");
        }
    }

    private boolean whatIf(Words words) throws IOException, SQLException, InterruptedException {
        var data = Files.createTempDirectory("enplan-what-if");
        try (var platform = new Platform(new Home(checkout, data), Ports.free(), Proof::say)) {
            begin(platform);
            return new WhatIfFigure(platform, (int) words.number("--citizens", 1_000), Proof::say).measure();
        } finally {
            Folders.remove(data);
        }
    }

    /** Whoever interrupts it leaves nothing running. */
    private static void begin(Platform platform) {
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        platform.start().orThrow();
        say("%d cores, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version")));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
