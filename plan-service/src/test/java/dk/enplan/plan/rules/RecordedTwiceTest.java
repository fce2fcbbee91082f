package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Measurement;
import dk.enplan.contracts.fact.Network;
import dk.enplan.plan.model.Outlook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same thing, written down by two sectors. */
class RecordedTwiceTest {

    private static final String RULE = "conflict/duplicate-recording";

    @Test
    void thirty_days_apart_is_twice_and_thirty_one_is_not() {
        var asked = Asked.theCatalogue().told(taken("2026-01-01", "health", "a"), taken("2026-02-01", "social", "b"));
        assertThat(holds(asked, "2026-02-02")).isFalse();
        asked.told(taken("2026-01-02", "school", "c"));
        assertThat(found(asked, "2026-02-02")).singleElement().satisfies(finding -> {
            assertThat(finding.key().cause()).containsExactly("measurement.taken", "who-5", "school", "social");
            assertThat(finding.why().en())
                    .startsWith(
                            "The school and the social department have both recorded the same thing within 30 days");
        });
    }

    @Test
    void it_is_shown_for_two_weeks() {
        var asked = Asked.theCatalogue().told(mapped("2026-02-02", "health"), mapped("2026-02-03", "social"));
        assertThat(holds(asked, "2026-02-16T23:59")).isTrue();
        assertThat(holds(asked, "2026-02-17")).isFalse();
    }

    @Test
    void one_record_is_one_record_and_one_sector_may_ask_twice() {
        var asked = Asked.theCatalogue()
                .told(
                        taken("2026-02-01", "health", "a"),
                        taken("2026-02-02", "social", "a"),
                        mapped("2026-02-02", "health"),
                        mapped("2026-02-03", "health"));
        assertThat(holds(asked, "2026-02-04")).isFalse();
    }

    @Test
    void a_fact_that_the_language_does_not_have_stops_the_start() {
        for (var wrong : List.of("event: network.maped", "same: [purpose]", "days: soon"))
            assertThatThrownBy(() -> RuleBook.of(Map.of("a.yaml", coherence(wrong))))
                    .isInstanceOf(BrokenRules.class)
                    .hasMessageContaining("'params', facts");
    }

    private static String coherence(String wrong) {
        var text = String.valueOf(Catalogue.shipped().get("rules/conflict/coherence.yaml"));
        var key = wrong.substring(0, wrong.indexOf(':') + 1);
        return text.replaceFirst("(event: network.mapped.*)" + key + "[^,}]*", "$1" + wrong)
                .replaceFirst(key.equals("event:") ? "event: network.mapped" : "no such text", wrong);
    }

    private static CloudEvent<Fact> taken(String day, String sector, String id) {
        return on(day).by(sector).told("taken " + day, new Measurement.Taken(id, new Tag("who-5"), null));
    }

    private static CloudEvent<Fact> mapped(String day, String sector) {
        return on(day).by(sector).told("mapped " + day, new Network.Mapped(1, 1, null));
    }

    private static boolean holds(Asked asked, String when) {
        return asked.holding(when).contains(RULE);
    }

    private static List<Outlook.Finding> found(Asked asked, String when) {
        return asked.at(when).findings().stream()
                .filter(finding -> finding.key().rule().equals(RULE))
                .toList();
    }
}
