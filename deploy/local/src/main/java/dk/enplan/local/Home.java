package dk.enplan.local;

import java.nio.file.Path;
import java.util.List;

/**
 * Where things lie.
 *
 * @param checkout the repository, with what was built in it
 * @param data what outlives {@code down}
 */
public record Home(Path checkout, Path data) {

    public Home {
        checkout = checkout.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** Made from what was built, never data: forgetting it costs only time. */
    Path workshop() {
        return checkout.resolve(".enplan/build");
    }

    Path workshopOf(String part) {
        return workshop().resolve(part);
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    Path identity() {
        return data.resolve("identity");
    }

    /** What only this platform may know: what it signs with, keeps citizens' keys with, and finds citizens by. */
    Path secrets() {
        return data.resolve("secrets");
    }

    Path auditKey() {
        return secrets().resolve("audit-key.pem");
    }

    Path keys() {
        return secrets().resolve("keys");
    }

    Path identityKeys() {
        return secrets().resolve("identity-keys");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path clock() {
        return data.resolve("clock");
    }

    Path footprints() {
        return data.resolve("running");
    }

    Path lock() {
        return data.resolve("lock");
    }

    Path demoTold() {
        return data.resolve("demo-told");
    }

    /** While they are told: the day they are counted from, and where the clock stood. */
    Path demoTelling() {
        return data.resolve("demo-telling");
    }

    Path demoStories() {
        return checkout.resolve("deploy/local/demo");
    }

    /** What {@code --fresh} forgets: named one by one, for {@code --data} may point at a folder with other things in it. */
    List<Path> forgettable() {
        return List.of(
                postgres(), kafka(), identity(), secrets(), logs(), clock(), footprints(), demoTold(), demoTelling());
    }
}
