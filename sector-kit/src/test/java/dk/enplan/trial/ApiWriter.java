package dk.enplan.trial;

import dk.enplan.kit.trial.ApiDocument;
import dk.enplan.testkit.ServiceTrial;
import org.junit.jupiter.api.Test;

/** Not part of the suite: {@code ./enplan api} runs it when the door has more to say. */
class ApiWriter extends ServiceTrial {

    @Test
    void what_the_door_says_is_written_down() {
        ApiDocument.named("sector-door").write(DoorApiTest.document(anybody()));
    }
}
