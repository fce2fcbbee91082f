package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When two give the same kind of help for the same thing. */
class LookAlikesTest {

    private static final String FIRST =
            "2026-01-05 social effort.started {effortId: a1, kind: support, domain: housing}\n";
    private static final String SECOND =
            "2026-01-12 psychiatry effort.started {effortId: b2, kind: support, domain: housing}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/duplicate-support").told(String.join("", lines));
    }

    private static OneRule two(String first, String second) {
        return told(
                "2026-01-05 social effort.started {effortId: a1, " + first + "}\n",
                "2026-01-12 psychiatry effort.started {effortId: b2, " + second + "}\n");
    }

    @Test
    void one_kind_for_one_part_of_life_by_two_sectors_is_seen_once() {
        var asked = told(SECOND, FIRST);
        assertThat(asked.causes("2026-01-13")).containsExactly("a1 b2");
        assertThat(asked.why("2026-01-13")).contains("The social department and psychiatry both give support");
        assertThat(asked.steps("2026-01-13")).containsExactly("2026-01-12 INFO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: support",
                "kind: mentor, domain: housing",
                "kind: support, domain: health",
                "kind: support, domain: housing, provider: social",
                "kind: support, domain: housing, successorOf: a1",
            })
    void another_kind_part_of_life_or_provider_or_a_successor_is_no_double(String second) {
        assertThat(two("kind: support, domain: housing, purpose: stabilise", second)
                        .holds("2026-01-13"))
                .isFalse();
    }

    @Test
    void everything_that_both_say_must_be_the_same() {
        assertThat(two(
                                "kind: support, domain: housing, purpose: stabilise",
                                "kind: support, domain: housing, purpose: network")
                        .holds("2026-01-13"))
                .isFalse();
        assertThat(two("kind: support, method: cti", "kind: support, method: cti, domain: housing")
                        .holds("2026-01-13"))
                .isTrue();
    }

    @Test
    void two_sectors_with_one_provider_are_one_place_to_go() {
        assertThat(two(
                                "kind: support, domain: housing, provider: the-house",
                                "kind: support, domain: housing, provider: the-house")
                        .holds("2026-01-13"))
                .isFalse();
        assertThat(told(
                                "2026-01-05 social effort.started {effortId: a1, kind: support, domain: housing, provider: one}\n",
                                "2026-01-06 social effort.started {effortId: b2, kind: support, domain: housing, provider: two}")
                        .holds("2026-01-13"))
                .isTrue();
    }

    @Test
    void an_order_that_lists_both_says_that_they_belong_together() {
        var asked = told(FIRST, SECOND, "2026-01-20 plan plan.order-agreed {order: parallel, effortIds: [a1, c3]}");
        assertThat(asked.holds("2026-01-21")).isTrue();
        asked.told("2026-01-22 plan plan.order-agreed {order: parallel, effortIds: [b2, a1]}");
        assertThat(asked.holds("2026-01-23")).isFalse();
    }

    @Test
    void two_that_are_compulsory_weigh_more() {
        var second = "kind: support, domain: housing, compulsory: ";
        assertThat(two("kind: support, domain: housing, compulsory: true", second + true)
                        .steps("2026-01-13"))
                .containsExactly("2026-01-12 WARN");
        assertThat(two("kind: support, domain: housing", second + true).steps("2026-01-13"))
                .containsExactly("2026-01-12 INFO");
    }

    @Test
    void two_that_are_paid_for_weigh_more_as_soon_as_it_is_known() {
        var asked = told(
                "2026-01-05 social effort.started {effortId: a1, kind: support, domain: housing, payer: social}\n",
                SECOND,
                "2026-01-20 plan payer.confirmed {about: b2, payer: region}");
        assertThat(asked.steps("2026-01-21")).containsExactly("2026-01-12 INFO", "2026-01-20 WARN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.ended {effortId: b2, reason: completed}",
                "effort.suspended {effortId: b2, reason: illness}"
            })
    void what_no_longer_runs_is_no_double(String over) {
        assertThat(told(FIRST, SECOND, "2026-01-20 psychiatry " + over).holds("2026-01-21"))
                .isFalse();
    }

    @Test
    void what_the_whitelist_names_may_be_alike_in_either_order() {
        assertThat(two(
                                "kind: course, domain: health, tags: [individual]",
                                "kind: course, domain: health, tags: [group]")
                        .holds("2026-01-13"))
                .isFalse();
        assertThat(two(
                                "kind: course, domain: health, tags: [group]",
                                "kind: course, domain: health, tags: [individual]")
                        .holds("2026-01-13"))
                .isFalse();
        assertThat(two("kind: course, domain: health, tags: [group]", "kind: course, domain: health, tags: [group]")
                        .holds("2026-01-13"))
                .isTrue();
        assertThat(two("kind: activity, domain: health", "kind: activity, domain: health")
                        .holds("2026-01-13"))
                .isFalse();
        assertThat(two("kind: support, domain: health, tags: [drop-in]", "kind: support, domain: health")
                        .holds("2026-01-13"))
                .isFalse();
    }
}
