package dk.enplan.plan.desk.privacy;

import dk.enplan.plan.desk.PageWords;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What an officer is told of what they have done. */
class WordsOfErasuresTest {

    @Test
    void whatever_was_done_has_words() {
        PageWords.call("privacy", "privacy.done", Arrays.stream(Done.values()).map(Done::word));
    }
}
