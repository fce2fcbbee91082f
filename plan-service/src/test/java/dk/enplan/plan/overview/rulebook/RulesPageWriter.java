package dk.enplan.plan.overview.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Not part of the suite: {@code ./enplan contract} runs it. */
class RulesPageWriter {

    @Test
    void the_page_is_written() throws IOException {
        Files.writeString(RulesPage.PAGE, RulesPage.written());
    }
}
