package dk.enplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * All of Enplan as processes on this machine. Whoever holds one is its only master: a second one on the same data
 * is refused, and what an earlier master left running is stopped first.
 */
public final class Platform implements Reachable, AutoCloseable {

    /** What services stand on, in the order of its start. */
    static final List<String> GROUND = List.of("postgres", "kafka");

    /** Of one platform without replicas. */
    public static final List<String> PARTS = Stream.concat(
                    GROUND.stream(), Program.ALL.stream().map(Program::name))
            .toList();

    /** JVMs that start at once push each other out of the cores' caches: ten on two cores take an eighth more CPU than three at a time. */
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 1;

    private final Home home;
    private final Ports ports;
    private final Footprints footprints;
    private final Consumer<String> says;
    private final Mastery mastery;
    private final SequencedMap<String, Part> parts = new LinkedHashMap<>();
    private final MovedClock clock;

    public Platform(Home home, Ports ports, Consumer<String> says) {
        this(home, ports, says, Program.ALL);
    }

    /** @param programs which of them, and perhaps one of them twice */
    public Platform(Home home, Ports ports, Consumer<String> says, List<Program> programs) {
        this.home = home;
        this.ports = ports;
        this.says = says;
        this.footprints = Footprints.in(home);
        this.mastery = new Mastery(home, footprints, says);
        this.clock = new MovedClock(home.clock(), Clock.systemUTC());
        for (var recipe : recipes(home, ports, programs))
            parts.put(recipe.name(), new Part(recipe, home, footprints, says));
    }

    /** In the order in which they start. */
    static List<Recipe> recipes(Home home, Ports ports, List<Program> programs) {
        var recipes = new ArrayList<Recipe>(List.of(new Postgres(home, ports, programs), new Kafka(home, ports)));
        programs.forEach(program -> recipes.add(new SpringService(program, home, ports)));
        return recipes;
    }

    /** Everything, or only the named parts; comes back when all of it can do its work. */
    public Outcome start(String... names) {
        var chosen = names.length == 0 ? parts.keySet() : Set.of(names);
        if (mastery.take(ports) instanceof Outcome.Refused refused) return refused;
        if (Preflight.check(home, ports, absent(chosen)) instanceof Outcome.Refused refused) return refused;
        var ground = start(chosen.stream().filter(GROUND::contains));
        if (ground instanceof Outcome.Refused) return ground;
        return start(chosen.stream().filter(name -> !GROUND.contains(name)));
    }

    /** Tells the one who started this launcher in the background that everything has been done and said. */
    void settled() {
        footprints.ready();
    }

    public Part part(String name) {
        var part = parts.get(name);
        if (part == null) throw new IllegalArgumentException("there is no part " + name + ", only " + parts.keySet());
        return part;
    }

    @Override
    public String address(String name) {
        return part(name).address();
    }

    @Override
    public Path keys() {
        return home.keys();
    }

    @Override
    public String token(String name) {
        return new TokenDesk(address(Program.IDENTITY.name())).token(name);
    }

    /** Moves every service's clock onward from where it stands. */
    public void moveClock(Duration onward) {
        try {
            clock.set(clock.ahead().plus(onward));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** Stops everything in the opposite order of its start, services side by side. */
    @Override
    public void close() {
        if (!mastery.isOurs()) return;
        var services = parts.values().stream().filter(part -> !GROUND.contains(part.name()));
        Together.each(services, Part::stop);
        GROUND.reversed().stream().filter(parts::containsKey).map(this::part).forEach(Part::stop);
        footprints.end();
        mastery.release();
    }

    private Outcome start(Stream<String> names) {
        return names.map(this::part)
                .gather(Gatherers.mapConcurrent(AT_ONCE, this::start))
                .filter(Outcome.Refused.class::isInstance)
                .findFirst()
                .orElseGet(Outcome.Done::new);
    }

    private Outcome start(Part part) {
        part.launch();
        var outcome = part.awaitReady();
        if (outcome instanceof Outcome.Done) says.accept(part.name() + " is ready");
        return outcome;
    }

    private List<Part> absent(Set<String> chosen) {
        return chosen.stream().map(this::part).filter(part -> !part.isAlive()).toList();
    }
}
