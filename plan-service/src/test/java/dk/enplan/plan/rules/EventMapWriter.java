package dk.enplan.plan.rules;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Not part of the suite: {@code ./enplan contract} runs it. */
class EventMapWriter {

    @Test
    void the_map_is_drawn() throws IOException {
        Files.writeString(EventMap.PAGE, EventMap.drawn());
    }
}
