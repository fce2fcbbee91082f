package dk.enplan.plan.overview.generation;

import dk.enplan.plan.desk.PageWords;
import org.junit.jupiter.api.Test;

/** A row that is not what it should be is told to an auditor. */
class WordsOfViewsTest {

    @Test
    void every_table_of_the_views_has_words() {
        PageWords.call("audit", "audit.about", ViewTables.ALL.stream().map(table -> "view." + table));
    }
}
