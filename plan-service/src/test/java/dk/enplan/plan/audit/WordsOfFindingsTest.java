package dk.enplan.plan.audit;

import dk.enplan.plan.desk.PageWords;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What was found, and what told it, as a statement's page calls it. */
class WordsOfFindingsTest {

    @Test
    void what_is_found_has_words_and_so_has_what_told_it() {
        PageWords.call(
                "audit", "audit.finding", Arrays.stream(Finding.Kind.values()).map(Finding.Kind::wireName));
        PageWords.call("audit", "audit.by", Arrays.stream(Finding.By.values()).map(Finding.By::wireName));
    }
}
