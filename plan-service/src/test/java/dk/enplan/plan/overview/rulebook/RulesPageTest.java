package dk.enplan.plan.overview.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.overview.PlanDocument.Words;
import dk.enplan.plan.overview.words.Phrases;
import dk.enplan.plan.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RulesPageTest {

    private static final RuleBook SHIPPED = RuleBook.shipped();

    @Test
    void the_page_is_what_is_shipped() throws IOException {
        assertThat(Files.readString(RulesPage.PAGE))
                .as("docs/rules.md differs from the catalogue; ./enplan contract writes it again")
                .isEqualTo(RulesPage.written());
    }

    @Test
    void every_rule_is_on_it() {
        assertThat(RulesPage.written())
                .contains(SHIPPED.ids().stream().map("`%s`"::formatted).toList());
    }

    @Test
    void a_handoff_is_said_in_both_languages_with_the_numbers_in_force() {
        var rule = told(SHIPPED, "handoff/home-without-support");
        assertThat(rule.kind()).isEqualTo("handoff");
        assertThat(rule.expect().getFirst().says().en())
                .isEqualTo("Somebody has started support, housing support, a mentor or aftercare");
        assertThat(rule.steps().get(1).says())
                .isEqualTo(new Words(
                        "Efter 7 dage: vigtigt, til tovholderen og de ansvarlige sagsbehandlere",
                        "After 7 days: important, to the coordinator and the responsible caseworkers"));
        assertThat(rule.listens()).contains("home.allocated", "contact.made", "home.lost");
        assertThat(rule.overridden()).isFalse();
    }

    @Test
    void what_a_municipality_changed_is_told_beside_what_was_shipped() {
        var book = SHIPPED.overriddenBy(
                "local.yaml",
                "{handoff/home-without-support: {params: {days: 1}}, conflict/one-effort-two-purposes: {enabled: false}}");
        var rule = told(book, "handoff/home-without-support");
        assertThat(rule.overridden()).isTrue();
        assertThat(rule.steps().get(1).says().en()).startsWith("After 1 day:");
        assertThat(rule.params())
                .contains(
                        new RuleDocument.Param("days", 1, 7, true), new RuleDocument.Param("teamDays", 21, 21, false));
        assertThat(told(book, "conflict/one-effort-two-purposes").enabled()).isFalse();
    }

    @Test
    void a_conflict_shows_its_condition_and_who_is_told_as_long_as_it_holds() {
        var rule = told(SHIPPED, "conflict/one-effort-two-purposes");
        assertThat(rule.condition()).startsWith("For one effortId");
        assertThat(rule.steps().getFirst().says().da())
                .isEqualTo("Så længe det står på: vigtigt, til borgeren, tovholderen og de ansvarlige sagsbehandlere");
        assertThat(rule.when()).isEmpty();
    }

    private static RuleDocument told(RuleBook book, String id) {
        return book.texts().stream()
                .filter(rule -> rule.id().equals(id))
                .map(new InWords(Phrases.shipped())::of)
                .findFirst()
                .orElseThrow();
    }
}
