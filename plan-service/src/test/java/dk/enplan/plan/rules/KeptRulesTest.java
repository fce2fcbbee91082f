package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules are kept whole, to decide by them when they have long been others. */
class KeptRulesTest {

    @Test
    void kept_rules_are_read_again_as_they_were() {
        var shipped = RuleBook.shipped();
        var again = RuleBook.ofKept(shipped.version(), shipped.kept());
        assertThat(again.version()).isEqualTo(shipped.version());
        assertThat(again.differing(shipped)).isEmpty();
        assertThat(again.kept()).isEqualTo(shipped.kept());
    }

    @Test
    void a_municipalitys_own_are_kept_as_well_and_what_was_switched_off_stays_off() {
        var local = RuleBook.shipped().overriddenBy("local", """
                        handoff/silent-plan: {enabled: false}
                        handoff/stopped-on-improvement: {params: {days: 3}}
                        """);
        assertThat(local.version()).isNotEqualTo(RuleBook.shipped().version());
        var again = RuleBook.ofKept(local.version(), local.kept());
        assertThat(again.version()).isEqualTo(local.version());
        assertThat(again.ids()).isEqualTo(local.ids()).doesNotContain("handoff/silent-plan");
    }

    @Test
    void other_numbers_are_another_version() {
        var shipped = RuleBook.shipped();
        var id = shipped.ids().iterator().next();
        assertThat(RuleBook.ofKept("x", shipped.only(java.util.Set.of(id)).kept())
                        .version())
                .isEqualTo(shipped.only(java.util.Set.of(id)).version())
                .isNotEqualTo(shipped.with(Map.of()).version());
    }
}
