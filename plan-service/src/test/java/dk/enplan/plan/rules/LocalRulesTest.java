package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.flag.Told;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A municipality writes down what it does otherwise. */
class LocalRulesTest {

    private static final String RULE = "handoff/home-without-support";
    private static final RuleBook SHIPPED = RuleBook.of(Map.of(
            "homes.yaml", text("rules/handoff/transitions.yaml"), "efforts.yaml", text("rules/conflict/efforts.yaml")));

    @Test
    void a_number_of_ones_own_counts() {
        assertThat(told("{handoff/home-without-support: {params: {days: 3}}}").steps("2026-05-06"))
                .containsExactly("2026-05-05 HIGH [COORDINATOR, OWNERS]");
        assertThat(Asked.of(SHIPPED.with(Map.of(RULE, Map.of("days", 3))))
                        .told(movedIn())
                        .steps("2026-05-06"))
                .containsExactly("2026-05-05 HIGH [COORDINATOR, OWNERS]");
    }

    @Test
    void others_are_told_at_every_step() {
        assertThat(told("handoff/home-without-support: {tell: citizen}").steps("2026-06-01"))
                .containsExactly("2026-05-09 HIGH [CITIZEN]");
    }

    @Test
    void others_are_told_at_one_step_and_the_rest_stays() {
        assertThat(told("handoff/home-without-support: {tell: {3: [steering]}}").steps("2026-06-01"))
                .containsExactly("2026-05-09 HIGH [COORDINATOR, OWNERS]", "2026-05-23 HIGH [STEERING]");
    }

    @Test
    void one_may_stand_in_for_another_wherever_that_one_is_told() {
        assertThat(told("handoff/home-without-support: {tell: {coordinator: [team-leader, citizen]}}")
                        .steps("2026-05-10"))
                .singleElement()
                .asString()
                .contains(Told.TEAM_LEADER.name(), Told.CITIZEN.name(), Told.OWNERS.name())
                .doesNotContain(Told.COORDINATOR.name());
    }

    @Test
    void a_rule_that_is_switched_off_is_not_asked() {
        assertThat(told("handoff/home-without-support: {enabled: false}").holding("2026-06-01"))
                .isEmpty();
        assertThat(local("handoff/home-without-support: {enabled: false}").ids())
                .doesNotContain(RULE);
    }

    @Test
    void a_rule_of_ones_own_is_asked_beside_the_others() {
        assertThat(told(OWN).holding("2026-05-20")).contains("handoff/keys-handed-over", RULE);
    }

    @Test
    void an_empty_file_changes_nothing() {
        assertThat(local("# nothing yet\n").version()).isEqualTo(SHIPPED.version());
    }

    @Test
    void the_version_follows_what_is_in_force_and_nothing_else() {
        var usual = SHIPPED.version();
        var shorter = local("handoff/home-without-support: {params: {days: 3, teamDays: 20}}");
        assertThat(shorter.version()).isNotEqualTo(usual);
        assertThat(local("# why\nhandoff/home-without-support:\n  params:\n    teamDays: 20\n    days: 3\n")
                        .version())
                .isEqualTo(shorter.version());
        assertThat(SHIPPED.with(Map.of(RULE, Map.of("teamDays", 20L, "days", 3L)))
                        .version())
                .isEqualTo(shorter.version());
        assertThat(local("handoff/home-without-support: {params: {days: 7}}").version())
                .isEqualTo(usual);
        assertThat(local("handoff/home-without-support: {enabled: true}").version())
                .isEqualTo(usual);
        assertThat(local("handoff/home-without-support: {enabled: false}").version())
                .isNotEqualTo(usual);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    handoff/home-without-suport: {enabled: false}                        | local.yaml, handoff/home-without-suport: unknown rule
                    handoff/home-without-support: {enabeld: false}                       | local.yaml, handoff/home-without-support: unknown key 'enabeld'
                    handoff/home-without-support: {enabled: perhaps}                     | local.yaml, handoff/home-without-support: 'enabled' must be true or false
                    handoff/home-without-support: {params: {dayz: 3}}                    | local.yaml, handoff/home-without-support: unknown parameter 'dayz'
                    handoff/home-without-support: {params: {days: three}}                | local.yaml, handoff/home-without-support: 'params', days: must be a whole number such as 7
                    handoff/home-without-support: {params: {days: -3}}                   | local.yaml, handoff/home-without-support: 'params', days: must be a whole number such as 7
                    handoff/home-without-support: {params: {days: 3.5}}                  | local.yaml, handoff/home-without-support: 'params', days: must be a whole number such as 7
                    handoff/home-without-support: {params: 3}                            | local.yaml, handoff/home-without-support: 'params' must hold keys and values
                    handoff/home-without-support: {tell: [mayor]}                        | local.yaml, handoff/home-without-support, steps 1: unknown role 'mayor'
                    handoff/home-without-support: {tell: []}                             | local.yaml, handoff/home-without-support, steps 1: 'tell' names nobody
                    handoff/home-without-support: {tell: {4: [citizen]}}                 | local.yaml, handoff/home-without-support, tell: '4' is neither a role nor the place of a step; there are 3
                    handoff/home-without-support: {tell: {mayor: [citizen]}}             | local.yaml, handoff/home-without-support, tell: 'mayor' is neither a role
                    handoff/home-without-support: 3                                      | local.yaml: 'handoff/home-without-support' must hold keys and values
                    conflict/one-effort-two-purposes: {params: {days: 3}}                | local.yaml, conflict/one-effort-two-purposes: unknown parameter 'days'
                    rules: [{id: handoff/home-without-support}]                          | local.yaml, handoff/home-without-support: this id is taken
                    rules: [{id: handoff/keys, title: {da: N, en: K}}]                   | local.yaml, handoff/keys: 'when' is missing
                    rules: soon                                                          | local.yaml: must be a list of rules
                    [handoff/home-without-support]                                       | local.yaml: must hold rules by their id
                    {handoff/home-without-support: [}                                    | local.yaml: is not well-formed YAML
                    """)
    void a_mistake_stops_the_start_and_says_where(String yaml, String reason) {
        assertThatThrownBy(() -> local(yaml)).isInstanceOf(BrokenRules.class).hasMessageContaining(reason);
    }

    @Test
    void a_word_that_does_not_exist_is_found_where_the_usual_ones_are_from_a_closed_list() {
        var rule = "params: {roles: [mentor, coordinator], silent: [probation]}";
        var book = RuleBook.of(Map.of(
                "own.yaml",
                OWN.replace("rules:\n", "")
                        .replace("params: {days: 2}", rule)
                        .replace("{days}d", "2d")
                        .indent(-2)));
        var id = "handoff/keys-handed-over";
        assertThat(book.with(Map.of(id, Map.of("roles", List.of("primary"), "silent", List.of("anybody"))))
                        .ids())
                .contains(id);
        assertThatThrownBy(() -> book.with(Map.of(id, Map.of("roles", List.of("primari")))))
                .hasMessageContaining("'params', roles: unknown word 'primari'");
    }

    @Test
    void a_question_with_other_numbers_is_held_to_the_same() {
        assertThatThrownBy(() -> SHIPPED.with(Map.of("handoff/none", Map.of("days", 3))))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining("handoff/none: unknown rule");
        assertThatThrownBy(() -> SHIPPED.with(Map.of(RULE, Map.of("dayz", 3))))
                .hasMessageContaining(RULE + ": unknown parameter 'dayz'");
        assertThatThrownBy(() -> SHIPPED.with(Map.of(RULE, Map.of("days", List.of(3)))))
                .hasMessageContaining(RULE + ": 'params', days: must be a whole number");
    }

    @Test
    void the_example_can_be_used() {
        var example = SHIPPED.overriddenBy(
                "docs/enplan-rules.yaml", EventMap.text(EventMap.HOUSE.resolve("docs/enplan-rules.yaml")));
        assertThat(example.ids())
                .contains("handoff/home-without-support", "handoff/keys-handed-over")
                .doesNotContain("conflict/one-effort-two-purposes")
                .hasSameSizeAs(SHIPPED.ids());
    }

    private static final String OWN = """
            rules:
              - id: handoff/keys-handed-over
                title: {en: The keys, da: Nøglerne}
                why: {en: "Who hands over the keys?", da: "Hvem afleverer nøglerne?"}
                sources: []
                params: {days: 2}
                when: {event: home.tenancy-started}
                unless: "false"
                expect: [{event: contact.made}]
                steps: [{after: "{days}d", severity: info, tell: [owners]}]
                cause: [homeId]
            """;

    private static RuleBook local(String yaml) {
        return SHIPPED.overriddenBy("local.yaml", yaml);
    }

    private static Asked told(String yaml) {
        return Asked.of(local(yaml)).told(movedIn());
    }

    private static dk.enplan.contracts.CloudEvent<dk.enplan.contracts.fact.Fact> movedIn() {
        return dk.enplan.plan.model.Telling.on("2026-05-01")
                .by("housing")
                .told("moved in", new dk.enplan.contracts.fact.Home.TenancyStarted("flat-1"));
    }

    private static String text(String file) {
        return Objects.requireNonNull(Catalogue.shipped().get(file));
    }
}
