package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.flag.Severity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A database keeps microseconds, and a sector may say more: what is written is what will be read. */
class RowsTest {

    private static final Instant SAID = Instant.parse("2026-06-01T08:00:00.999999999Z");
    private static final Instant KEPT = Instant.parse("2026-06-01T08:00:00.999999Z");

    @Test
    void a_time_is_written_as_it_will_be_read() {
        assertThat(Rows.time(SAID).toInstant()).isEqualTo(KEPT);
    }

    /** Whoever has a plan at hand has what was said; whoever has not, its rows. */
    @Test
    void a_line_is_the_same_drawn_from_either() {
        assertThat(new LineWriter.OpenFlag(Severity.WARN, SAID))
                .isEqualTo(new LineWriter.OpenFlag(Severity.WARN, KEPT));
    }
}
