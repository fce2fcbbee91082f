package dk.enplan.plan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.rules.RuleBook;
import dk.enplan.testkit.histories.Histories;
import dk.enplan.testkit.histories.History;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many of the planted cases the rules see, and how much they see that is not there. */
class QualityTest {

    private static final long SEED = Long.getLong("seed", 20200107L);
    private static final int CITIZENS = Integer.getInteger("citizens", 500);
    private static final int FEW = 8;
    private static final String REFERRAL = "handoff/referral-unanswered";
    private static final String FORCED = "conflict/forced-choice";

    private static final RuleBook RULES = RuleBook.shipped();
    private static final List<History> LIVES = Histories.of(SEED, CITIZENS);

    @Test
    void what_was_planted_is_seen_and_nothing_else() {
        var quality = Quality.of(LIVES, RULES);
        System.out.print(quality.table());
        assertThat(String.join("\n", quality.different())).isEmpty();
        assertThat(quality.all().precision()).isEqualTo(1.0);
        assertThat(quality.all().recall()).isEqualTo(1.0);
    }

    @Test
    void both_kinds_of_rules_are_planted_each_with_a_near_miss() {
        var cases = LIVES.stream().flatMap(life -> life.cases().stream()).toList();
        var planted = rules(cases.stream().filter(History.Case::flagged));
        assertThat(LIVES).hasSizeGreaterThanOrEqualTo(500);
        assertThat(planted).isSubsetOf(RULES.ids()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(planted).isEqualTo(rules(cases.stream().filter(it -> !it.flagged())));
        assertThat(cases).filteredOn(it -> it.flagged() && it.isClash()).hasSizeGreaterThan(100);
        assertThat(cases).filteredOn(it -> it.flagged() && !it.isClash()).hasSizeGreaterThan(100);
    }

    private static Set<String> rules(Stream<History.Case> cases) {
        return cases.map(History.Case::rule).collect(Collectors.toSet());
    }

    @Test
    void a_rule_that_is_switched_off_misses_what_was_planted() {
        var without = RULES.overriddenBy("local.yaml", FORCED + ": {enabled: false}");
        var quality = Quality.of(livesWith(FORCED), without);
        assertThat(quality.of(FORCED).recall()).isZero();
        assertThat(quality.of(FORCED).precision()).isEqualTo(1.0);
        assertThat(quality.all().recall()).isLessThan(1.0);
    }

    @Test
    void a_number_that_is_one_day_off_is_both_missing_and_too_much() {
        var impatient = RULES.with(Map.of(REFERRAL, Map.of("days", 13)));
        var quality = Quality.of(livesWith(REFERRAL), impatient);
        assertThat(quality.of(REFERRAL).recall()).isLessThan(1.0);
        assertThat(quality.of(REFERRAL).precision()).isLessThan(1.0);
    }

    @Test
    void a_flag_without_a_label_is_one_too_many() {
        var unlabelled = livesWith(FORCED).stream()
                .map(life -> new History(life.name(), without(life.text(), "raised: " + FORCED), life.cases()))
                .toList();
        var quality = Quality.of(unlabelled, RULES);
        assertThat(quality.of(FORCED).precision()).isLessThan(1.0);
        assertThat(quality.of(FORCED).recall()).isEqualTo(1.0);
    }

    @Test
    void the_same_seed_makes_the_same_lives_and_another_seed_others() {
        var once = texts(Histories.of(7, 40));
        assertThat(texts(Histories.of(7, 40))).isEqualTo(once);
        assertThat(texts(Histories.of(8, 40))).doesNotContainAnyElementsOf(once);
    }

    private static List<String> texts(List<History> lives) {
        // Their names tell the seed; what is told in them shall differ too.
        return lives.stream()
                .map(life -> life.text().substring(life.text().indexOf('\n')))
                .toList();
    }

    private static List<History> livesWith(String rule) {
        return LIVES.stream()
                .filter(life -> life.cases().contains(new History.Case(rule, true)))
                .limit(FEW)
                .toList();
    }

    private static String without(String text, String line) {
        return text.lines().filter(it -> !it.contains(line)).collect(Collectors.joining("\n"));
    }
}
