package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The stories the rules were written for, told to a plan day by day. */
class ScenarioTest {

    /** Watched by the stories, and not written yet: whoever writes one takes it from this list. */
    private static final Set<String> NOT_YET_THERE = Set.of(
            "handoff/new-home-family-unsupported",
            "conflict/pace-beyond-agreement",
            "conflict/effort-harms",
            "conflict/demand-beyond-capacity");

    private static final List<String> STORIES =
            List.of("flat-without-support", "flat-with-support", "one-internship-two-purposes");

    private static final RuleBook RULES = RuleBook.shipped();

    @Test
    void a_flat_without_support_is_asked_about_at_the_allocation_and_again_after_the_move() {
        tellsAsWritten("flat-without-support");
    }

    @Test
    void a_flat_with_support_is_asked_about_once() {
        tellsAsWritten("flat-with-support");
    }

    @Test
    void one_internship_with_two_purposes_is_talked_about_until_it_has_one() {
        tellsAsWritten("one-internship-two-purposes");
    }

    @Test
    void only_rules_that_are_not_written_yet_are_left_out() {
        var missing = new TreeSet<String>();
        STORIES.forEach(story -> missing.addAll(Scenario.named(story).watch()));
        missing.removeAll(RULES.ids());
        assertThat(missing).containsExactlyInAnyOrderElementsOf(NOT_YET_THERE);
    }

    @Test
    void a_story_told_twice_says_nothing_twice() {
        for (var story : STORIES) {
            var scenario = Scenario.named(story);
            var once = new Replay(RULES, scenario.citizen());
            var twice = new Replay(RULES, scenario.citizen());
            for (var told : scenario.timeline()) {
                once.tell(told.fact(), told.arrives());
                twice.tell(told.fact(), told.arrives()).tell(told.fact(), told.arrives());
            }
            assertThat(twice.passTo(scenario.until()).history())
                    .isEqualTo(once.passTo(scenario.until()).history());
        }
    }

    @Test
    void the_order_in_which_a_story_arrives_plays_no_part_in_what_is_open() {
        var seenOpen = new HashSet<Object>();
        for (var story : STORIES)
            for (var end : Scenario.named(story).expect()) {
                var scenario = Scenario.named(story);
                var cut = end.day()
                        .atTime(22, 0)
                        .atZone(dk.enplan.contracts.Here.ZONE)
                        .toInstant();
                var known = scenario.timeline().stream()
                        .filter(told -> told.arrives().isBefore(cut))
                        .toList();
                var inOrder = new Replay(RULES, scenario.citizen());
                known.forEach(told -> inOrder.tell(told.fact(), told.arrives()));
                var open = inOrder.passTo(cut).open();
                seenOpen.addAll(open.entrySet());
                for (int seed = 0; seed < 40; seed++)
                    assertThat(shuffled(scenario, known, new Random(seed), cut).open())
                            .as(story + " until " + end.day() + ", seed " + seed)
                            .isEqualTo(open);
            }
        assertThat(seenOpen).hasSize(3);
    }

    /** Everything that had happened arrives in the end, some of it twice, some of it long after it was due. */
    private static Replay shuffled(Scenario scenario, List<Scenario.Told> known, Random random, java.time.Instant cut) {
        var arrivals = new ArrayList<>(known);
        arrivals.addAll(known.subList(0, random.nextInt(known.size() + 1)));
        Collections.shuffle(arrivals, random);
        var replay = new Replay(RULES, scenario.citizen());
        var first = known.getFirst().arrives();
        var clock = first;
        for (var told : arrivals) {
            var left = java.time.Duration.between(clock, cut).toSeconds();
            clock = clock.plusSeconds(left > 0 ? random.nextLong(left) / 2 : 0);
            replay.tell(told.fact(), clock.isBefore(told.arrives()) ? told.arrives() : clock);
        }
        return replay.passTo(cut);
    }

    private static void tellsAsWritten(String story) {
        var scenario = Scenario.named(story);
        var replay = new Replay(RULES, scenario.citizen());
        scenario.timeline().forEach(told -> replay.tell(told.fact(), told.arrives()));
        replay.passTo(scenario.until());
        var said = replay.changes().stream()
                .filter(change -> scenario.watch().contains(change.rule()))
                .toList();
        var expected = scenario.expect().stream()
                .filter(change -> !NOT_YET_THERE.contains(change.rule()))
                .toList();
        assertThat(said).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            var change = said.get(i);
            var written = expected.get(i);
            assertThat(List.of(change.day(), change.what(), change.rule()))
                    .isEqualTo(List.of(written.day(), written.what(), written.rule()));
            if (written.severity() != null) assertThat(change.severity()).hasValue(written.severity());
            if (written.tell() != null) assertThat(change.tell()).containsExactlyInAnyOrderElementsOf(written.tell());
            assertThat(change.because()).containsAll(written.because());
        }
        assertThat(replay.open().keySet().stream().map(key -> key.rule()))
                .containsExactlyInAnyOrderElementsOf(scenario.open());
    }
}
