package dk.enplan.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The figures on few events: not how good they are, but that none is half as good as it was. */
class QuickBenchTest {

    private static final System.Logger LOG = System.getLogger("bench");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void nothing_takes_twice_as_long_as_it_did_beside_what_it_is_measured_against() throws Exception {
        var checkout = Path.of("../..").toAbsolutePath().normalize();
        var bench = new Bench(checkout, data, said -> LOG.log(Level.INFO, said));
        assertThat(bench.quick(Path.of("target", "bench.json"))).isEmpty();
    }
}
