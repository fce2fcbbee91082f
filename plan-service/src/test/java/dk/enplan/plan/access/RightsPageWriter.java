package dk.enplan.plan.access;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Not part of the suite: {@code ./enplan contract} runs it. */
class RightsPageWriter {

    @Test
    void the_page_is_written() throws IOException {
        Files.writeString(RightsPage.PAGE, RightsPage.written());
    }
}
