package dk.enplan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.local.Home;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdealTest {

    private static final System.Logger LOG = System.getLogger("ordeal");
    private static final long SEED = 20_261_121;

    @TempDir
    Path data;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_done_twice_while_everything_breaks() throws Exception {
        var checkout = Path.of("../..").toAbsolutePath().normalize();
        try (var platform = Proof.withReplica(new Home(checkout, data))) {
            platform.start().orThrow();
            var ordeal = new Ordeal(platform, SEED, Duration.ofSeconds(60), said -> LOG.log(Level.INFO, said));
            assertThat(ordeal.undergo(data.resolve("chronicle.txt"))).isEmpty();
        }
    }
}
