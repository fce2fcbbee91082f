package dk.enplan.local;

import java.io.IOException;

/** {@code --fresh}. */
final class Forgetting {

    private Forgetting() {}

    static Outcome of(Home home) throws IOException {
        var footprints = Footprints.in(home);
        if (footprints.launcher().isPresent())
            return new Outcome.Refused(
                    "Enplan runs on " + home.data() + ", and data in use is not forgotten; ./enplan down first.");
        Leftovers.stop(home, footprints, System.out::println);
        for (var path : home.forgettable()) Folders.remove(path);
        return new Outcome.Done();
    }
}
