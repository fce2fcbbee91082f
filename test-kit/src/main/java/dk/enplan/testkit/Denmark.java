package dk.enplan.testkit;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day that the pages show: between midnight here and midnight in Greenwich it is not that of UTC. */
public final class Denmark {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private Denmark() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
