package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stories the rules were written for, told to a plan day by day. */
class ScenarioTest {

    /** Some of them only: {@code -Dstory=anja}. */
    private static final String ASKED_FOR = System.getProperty("story", "");

    private static final List<String> STORIES = stories();

    private static final RuleBook RULES = RuleBook.shipped();

    private static List<String> stories() {
        try (var files = Files.walk(Path.of("target/test-classes/scenarios"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".yaml") && file.contains(ASKED_FOR))
                    .map(file -> file.substring("target/test-classes/".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_story_is_told_as_it_is_written() {
        return STORIES.stream().map(story -> DynamicTest.dynamicTest(story, () -> tellsAsWritten(story)));
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
                for (int seed = 0; seed < 5; seed++)
                    assertThat(shuffled(scenario, known, new Random(seed), cut).open())
                            .as(story + " until " + end.day() + ", seed " + seed)
                            .isEqualTo(open);
            }
        assertThat(seenOpen).hasSizeGreaterThan(ASKED_FOR.isEmpty() ? 2 : -1);
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
        var got = replay.changes().stream()
                .filter(change -> scenario.watch().contains(change.rule()))
                .toList();
        var expected = scenario.expect().stream()
                .filter(change -> RULES.ids().contains(change.rule()))
                .toList();
        var left = new ArrayList<>(got);
        var missing = expected.stream()
                .filter(written -> left.stream()
                        .filter(change -> matches(change, written))
                        .findFirst()
                        .map(change -> !left.remove(change))
                        .orElse(true))
                .toList();
        assertThat(missing.isEmpty() && left.isEmpty())
                .as("expected and missing:%n%s%nnot expected:%n%s", lines(missing), lines(left))
                .isTrue();
        assertThat(replay.open().keySet().stream()
                        .map(key -> key.rule())
                        .filter(scenario.watch()::contains)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        scenario.open().stream().filter(RULES.ids()::contains).toList());
    }

    private static String lines(List<?> changes) {
        return changes.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining("\n"));
    }

    private static boolean matches(Replay.Change change, Scenario.Change written) {
        return change.day().equals(written.day())
                && change.what().equals(written.what())
                && change.rule().equals(written.rule())
                && (written.severity() == null
                        || written.severity().equals(change.severity().orElse(null)))
                && (written.tell() == null || change.tell().equals(new TreeSet<>(written.tell())))
                && change.because().containsAll(written.because());
    }
}
