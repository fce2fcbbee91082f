package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that is misspelt stops the start and says where: the same rules, each with one thing wrong. */
class BrokenRulesTest {

    private static final String HANDOFFS = "rules/handoff/transitions.yaml";
    private static final String CONFLICTS = "rules/conflict/efforts.yaml";

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    event: home.allocated,                   | event: home.alocated,                    | unknown event 'home.alocated'
                    event: contact.made,                     | event: contact.mad,                      | unknown event 'contact.mad'
                    event: home.lost,                        | event: home.losst,                       | unknown event 'home.losst'
                    has(e.supportPlanned) && e.supportPlanned | has(e.supportPland)                     | undefined field 'supportPland'
                    x.channel != 'message'                   | x.chanel != 'message'                    | undefined field 'chanel'
                    x.date >= e.moveIn                       | x.date >= e.moveInn                      | undefined field 'moveInn'
                    unless: "plan.running(                   | unless: "plan.runing(                    | undeclared reference to 'runing'
                    (plan.child &&                           | (plan.childe &&                          | undefined field 'childe'
                    'crisis-centre', params.crisisDays       | 'crisis-centre', params.crisisDayz       | undefined field 'crisisDayz'
                    plan.effort(x.effortId).kind             | plan.effort(x.effortId).sort             | undefined field 'sort'
                    plan.staying('crisis-centre')            | plan.staying('crisis-center')            | unknown word 'crisis-center' in staying()
                    plan.running('support'                   | plan.running('suport'                    | unknown word 'suport' in running()
                    {event: effort.started, where: "x.kind in ['support', | {event: effort.started, where: "x.kind in ['suport', | 'kind' is never 'suport'
                    has(e.moveIn) ? e.moveIn : e.date        | has(e.moveIn)                            | answers with bool
                    after: "{teamDays}d"                     | after: "{temDays}d"                      | takes {temDays}, which is no whole number in 'params'
                    after: "{teamDays}d"                     | after: "soon"                            | 'after' must be a length
                    tell: [team-leader]                      | tell: [teamleader]                       | unknown role 'teamleader'
                    severity: warn                           | severity: wran                           | unknown severity 'wran'
                    at: trigger                              | at: triger                               | 'at' must be trigger or anchor
                    dissolve:                                | disolve:                                 | unknown key 'disolve'
                    cause: [homeId]                          | cause: [homeid]                          | 'cause' names 'homeid'
                    no support is running.                   | no {help} is running.                    | asks for {help}
                    {event: home.tenancy-started}            | {birthday: 18}                           | 'anchor' must be birthday
                    {event: home.tenancy-started}            | {recurring: soon, since: citizen.enrolled} | 'recurring' must be a number such as 90d
                    """)
    void a_misspelt_handoff_stops_the_start(String right, String wrong, String reason) {
        stops(HANDOFFS, "handoff/home-without-support", right, wrong, reason);
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    detector: purposes-differ     | detector: purposes-defer             | unknown detector 'purposes-defer'
                    detector: purposes-differ     | detektor: purposes-differ            | unknown key 'detektor'
                    detector: purposes-differ     | # nothing                            | 'detector' is missing
                    effort.stated, effort.changed | effort.statet, effort.changed        | unknown event 'effort.statet'
                    params: {}                    | params: {days: 3}                    | unknown parameter 'days'
                    {purposes}. Agree             | {aims}. Agree                        | asks for {aims}
                    tell: [citizen, coordinator   | tell: [citizens, coordinator         | unknown role 'citizens'
                    cause: [effortId]             | whitelist: [{kind: job}]             | unknown parameter 'whitelist'
                    """)
    void a_misspelt_conflict_stops_the_start(String right, String wrong, String reason) {
        stops(CONFLICTS, "conflict/one-effort-two-purposes", right, wrong, reason);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var handoffs = text(HANDOFFS).replace("home.lost", "home.losst");
        var conflicts = text(CONFLICTS).replace("purposes-differ", "purposes-defer");
        assertThatThrownBy(() -> RuleBook.of(Map.of(HANDOFFS, handoffs, CONFLICTS, conflicts)))
                .hasMessageContainingAll("home.losst", "purposes-defer", HANDOFFS, CONFLICTS);
    }

    @Test
    void two_rules_of_one_name_stop_the_start() {
        assertThatThrownBy(() -> RuleBook.of(Map.of("a.yaml", text(HANDOFFS), "b.yaml", text(HANDOFFS))))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining("b.yaml, handoff/home-without-support: this id is taken");
    }

    @Test
    void what_is_not_yaml_stops_the_start() {
        assertThatThrownBy(() -> RuleBook.of(Map.of("a.yaml", "- {id: [}")))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining("a.yaml: is not well-formed YAML");
    }

    @Test
    void a_key_that_is_said_twice_stops_the_start() {
        assertThatThrownBy(() -> RuleBook.of(Map.of("a.yaml", text(HANDOFFS) + "  cause: [homeId]\n")))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining("cause");
    }

    @Test
    void a_comment_does_not_make_another_version_and_a_number_does() {
        var version = RuleBook.of(Map.of(HANDOFFS, text(HANDOFFS))).version();
        var commented = Map.of(HANDOFFS, "# another word\n" + text(HANDOFFS));
        var changed = Map.of(HANDOFFS, text(HANDOFFS).replace("teamDays: 21", "teamDays: 22"));
        assertThat(RuleBook.of(commented).version()).isEqualTo(version);
        assertThat(RuleBook.of(changed).version()).isNotEqualTo(version);
    }

    private static void stops(String file, String rule, String right, String wrong, String reason) {
        assertThat(text(file)).contains(right);
        var broken = Map.of(file, text(file).replace(right, wrong));
        assertThatThrownBy(() -> RuleBook.of(broken))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContainingAll(file + ", " + rule, reason);
    }

    private static String text(String file) {
        return java.util.Objects.requireNonNull(Catalogue.shipped().get(file));
    }
}
