package dk.enplan.plan.replay;

import dk.enplan.plan.desk.PageWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can stand in a statement, as its page calls it. */
class WordsOfReplaysTest {

    @Test
    void how_a_replay_stands_and_what_came_of_it_has_words() {
        PageWords.call(
                "audit",
                "audit.state",
                Arrays.stream(ReplayRows.State.values())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .flatMap(it -> Stream.of(it, it + ".says")));
        PageWords.call(
                "audit",
                "audit.result",
                Arrays.stream(Statement.Result.values())
                        .map(Statement.Result::word)
                        .flatMap(it -> Stream.of(it, it + ".says")));
    }

    @Test
    void what_differs_and_what_could_not_be_looked_at_has_words() {
        PageWords.call(
                "audit", "audit.kind", Arrays.stream(Deviation.Kind.values()).map(Deviation.Kind::word));
        PageWords.call("audit", "audit.about", Arrays.stream(Happened.values()).map(Happened::word));
        PageWords.call(
                "audit", "audit.why", Arrays.stream(Uncompared.Why.values()).map(Uncompared.Why::word));
    }
}
