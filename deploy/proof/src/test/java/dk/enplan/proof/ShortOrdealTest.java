package dk.enplan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.local.Home;
import dk.enplan.local.Platform;
import dk.enplan.local.Reachable;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can go wrong goes wrong once; {@code ./enplan ordeal} goes on for longer. */
class ShortOrdealTest {

    private static final System.Logger LOG = System.getLogger("ordeal");
    /** Another is tried with {@code -Dordeal.seed=…}. */
    private static final long SEED = Long.getLong("ordeal.seed", 20_261_121);

    /** When it fails, what everybody has written is what says why. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_done_twice_while_everything_breaks() throws Exception {
        var checkout = Path.of("../..").toAbsolutePath().normalize();
        try (var platform = Proof.withReplica(new Home(checkout, data))) {
            // The replica is the first that happens to it.
            platform.start(Platform.PARTS.toArray(String[]::new)).orThrow();
            try (var chronicle = new Chronicle(data.resolve("chronicle.txt"))) {
                new Ordeal(platform, SEED, Duration.ZERO, said -> LOG.log(Level.INFO, said)).undergo(chronicle);
                assertThat(chronicle.violations()).isEmpty();
                whatIsTamperedWithIsFound(platform, chronicle);
            }
        }
    }

    /** A verification that finds nothing is worth what it would have found. */
    private static void whatIsTamperedWithIsFound(Reachable platform, Chronicle chronicle) throws SQLException {
        in(platform, "plan", """
                delete from domain_event where global_index =
                  (select max(global_index) from domain_event where payload_type = 'fact-recorded')""");
        in(platform, "plan", """
                update domain_event set event_identifier = 'another', sequence_number = sequence_number + 1000000 where global_index =
                  (select min(global_index) from domain_event where payload_type = 'fact-recorded')""");
        in(platform, "gateway", """
                update published_event set state = 'refused' where position = (select min(position) from published_event)""");
        in(platform, "notification", "update flag set state = 'waived' where state = 'raised'");
        in(platform, "plan", """
                insert into set_aside (sector, state, code, reason, message, came_from, came_at)
                values ('school', 'parked', 'unreadable', 'a test', '', 'nowhere', now())""");
        in(platform, "plan", "delete from set_aside where code = 'id-taken'");
        in(platform, "notification", "delete from notice");
        try (var road = new Road(platform)) {
            new Verification(platform, road, chronicle).verify();
        }
        assertThat(chronicle.violations())
                .anyMatch(it -> it.startsWith("acknowledged and lost"))
                .anyMatch(it -> it.startsWith("does not open"))
                .anyMatch(it -> it.contains("their publisher says refused"))
                .anyMatch(it -> it.contains("flags are raised, and people know: waived"))
                .anyMatch(it -> it.contains("set aside: parked unreadable"))
                .anyMatch(it -> it.startsWith("a receipt that is not true: accepted"))
                .anyMatch(it -> it.startsWith("a receipt that is not true: refused"))
                .anyMatch(it -> it.startsWith("nobody was told"))
                .anyMatch(it -> it.contains("are recorded and"));
    }

    private static void in(Reachable platform, String database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:" + platform.address("postgres") + "/" + database, "enplan", "enplan");
                var change = connection.createStatement()) {
            assertThat(change.executeUpdate(statement)).as(statement).isPositive();
        }
    }
}
