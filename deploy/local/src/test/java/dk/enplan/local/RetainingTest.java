package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What services answer about what they keep, in lines for a person. */
class RetainingTest {

    private final List<String> said = new ArrayList<>();
    private final Retaining retaining = new Retaining(new Home(Path.of("."), Path.of("nowhere")), said::add);

    @Test
    void each_rule_is_a_line_and_what_has_no_age_says_so() {
        var outcome = retaining.told(200, """
                {"dryRun": true, "rules": [
                  {"rule": "access-log", "keeps": "P5Y", "rows": 12, "oldest": "2019-03-01T09:00:00Z", "removed": 0, "decision": false},
                  {"rule": "inbox", "rows": 0, "removed": 0, "decision": false},
                  {"rule": "plans", "keeps": "P10Y", "rows": 2, "removed": 0, "decision": true},
                  {"rule": "refused", "keeps": "P1Y", "rows": 3, "removed": 3, "decision": false}]}""");
        assertThat(outcome).isEqualTo(new Outcome.Done());
        assertThat(said)
                .containsExactly(
                        "  access-log     kept P5Y; older: 12, the oldest of 2019-03-01T09:00:00Z",
                        "  inbox          kept for good: no age is set",
                        "  plans          kept P10Y; older: 2; the data-protection officer decides",
                        "  refused        kept P1Y; older: 3; gone: 3");
    }

    @Test
    void whoever_refuses_says_why() {
        assertThat(retaining.told(403, "{\"detail\": \"Operators only.\"}"))
                .isEqualTo(new Outcome.Refused("Operators only."));
        assertThat(retaining.told(502, "<html>")).isInstanceOf(Outcome.Refused.class);
    }
}
