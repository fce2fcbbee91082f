package dk.enplan.plan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.rules.RuleBook;
import dk.enplan.testkit.histories.Histories;
import dk.enplan.testkit.histories.History;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many of the planted cases the rules see, and how much they see that is not there. */
class QualityTest {

    private static final long SEED = Long.getLong("seed", 20200107L);
    private static final int LIVES = Integer.getInteger("lives", 600);

    private static final RuleBook RULES = RuleBook.shipped();

    @Test
    void what_was_planted_is_seen_and_nothing_else() {
        var quality = Quality.of(Histories.of(SEED, LIVES), RULES);
        print(quality.table());
        assertThat(quality.different().stream().limit(5)).isEmpty();
        assertThat(quality.all().precision()).isEqualTo(1.0);
        assertThat(quality.all().recall()).isEqualTo(1.0);
    }

    /** For a person who reads the log of the suite. */
    private static void print(String table) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(table);
    }
}
