package dk.enplan.plan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.rehearsal.Comparison.Statement;
import dk.enplan.plan.rehearsal.Scenario.Arrival;
import dk.enplan.plan.rehearsal.Scenario.Expected;
import dk.enplan.plan.rehearsal.Scenario.What;
import dk.enplan.plan.rules.PlanLine.Truth;
import dk.enplan.plan.rules.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stories the rules were written for, told to a plan day by day. */
class ScenarioTest {

    /** Some of them only: {@code -Dstory=anja}. */
    private static final String ASKED_FOR = System.getProperty("story", "");

    private static final RuleBook RULES = RuleBook.shipped();
    private static final int ORDERS = 4;

    static final List<Path> STORIES = stories();

    private static List<Path> stories() {
        try (var files = Files.walk(Path.of("target/test-classes/scenarios"))) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") && file.toString().contains(ASKED_FOR))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_story_is_told_as_it_is_written() {
        return STORIES.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var told = Comparison.of(read(file), RULES);
                    assertThat(told.asWritten())
                            .as(Printed.of(file.toString(), told))
                            .isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_story_told_twice_says_nothing_twice() {
        return STORIES.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var story = read(file);
                    var once = new Rehearsal(RULES, story.citizen());
                    var twice = new Rehearsal(RULES, story.citizen());
                    story.arrivals().forEach(once::tell);
                    story.arrivals().forEach(told -> twice.tell(told).tell(told));
                    assertThat(twice.passTo(story.until()).history())
                            .isEqualTo(once.passTo(story.until()).history());
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_order_in_which_a_story_arrives_plays_no_part_in_where_it_ends() {
        return STORIES.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var story = read(file);
                    var ends = Stream.concat(
                                    story.expect().stream()
                                            .map(change -> change.day()
                                                    .atTime(22, 0)
                                                    .atZone(Here.ZONE)
                                                    .toInstant()),
                                    Stream.of(story.until()))
                            .distinct();
                    ends.forEach(end -> endsTheSame(story, end));
                }));
    }

    @Test
    void every_rule_has_a_story_in_which_it_comes_and_goes_and_one_in_which_it_rightly_keeps_still() {
        if (!ASKED_FOR.isEmpty()) return;
        var comesAndGoes = new TreeSet<String>();
        var keepsStill = new TreeSet<String>();
        for (var story : STORIES.stream().map(ScenarioTest::read).toList())
            for (var rule : story.watch()) {
                var said = story.expect().stream()
                        .filter(change -> change.rule().equals(rule))
                        .map(Expected::what)
                        .toList();
                if (said.isEmpty()) keepsStill.add(rule);
                if (said.containsAll(List.of(What.RAISED, What.CLEARED))) comesAndGoes.add(rule);
            }
        assertThat(comesAndGoes).containsAll(RULES.ids());
        assertThat(keepsStill).containsAll(RULES.ids());
    }

    private static void endsTheSame(Scenario story, Instant end) {
        // What people answer to a flag has its place after the flag.
        if (story.arrivals().stream().anyMatch(Scenario.Answered.class::isInstance)) return;
        var known = story.arrivals().stream()
                .filter(told -> !told.at().isAfter(end))
                .toList();
        var inOrder = new Rehearsal(RULES, story.citizen());
        known.forEach(inOrder::tell);
        var expected = standing(story, inOrder.passTo(end));
        for (int seed = 0; seed < ORDERS; seed++)
            assertThat(standing(story, shuffled(story, known, new Random(seed), end)))
                    .as("until " + end + ", seed " + seed)
                    .isEqualTo(expected);
    }

    private record Standing(Map<Flag.Key, Object> open, List<Truth> plan) {}

    private static Standing standing(Scenario story, Rehearsal told) {
        return new Standing(
                told.journal().open().values().stream().collect(Collectors.toMap(Flag::key, Flag::severity)),
                Comparison.of(story, told).plan().stream().map(Statement::truth).toList());
    }

    /** Everything that had happened arrives in the end, some of it twice, some of it long after it was due. */
    private static Rehearsal shuffled(Scenario story, List<Arrival> known, Random random, Instant end) {
        var arrivals = new ArrayList<>(known);
        arrivals.addAll(known.subList(0, random.nextInt(known.size() + 1)));
        Collections.shuffle(arrivals, random);
        var told = new Rehearsal(RULES, story.citizen());
        var clock = known.getFirst().at();
        for (var arrival : arrivals) {
            var left = Duration.between(clock, end).toSeconds();
            clock = clock.plusSeconds(left > 0 ? random.nextLong(left) / 2 : 0);
            told.tell(arrival, clock.isBefore(arrival.at()) ? arrival.at() : clock);
        }
        return told.passTo(end);
    }

    static Scenario read(Path file) {
        try {
            return switch (ScenarioReader.read(Files.readString(file), RULES)) {
                case ScenarioReading.Read(var story) -> story;
                case ScenarioReading.Unreadable(var problems) -> throw new AssertionError(file + ": " + problems);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
