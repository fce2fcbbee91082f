package dk.enplan.plan.rehearsal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.rehearsal.Scenario.Heard;
import dk.enplan.plan.rehearsal.Scenario.What;
import dk.enplan.plan.rules.RuleBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home without support is seen after some days; here with other numbers. */
class WhatWouldBeTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final String RULE = "handoff/home-without-support";
    private static final String STORY = """
            scenario: a-home
            watch: [%s]
            given: [coordinator]
            timeline:
              - {day: 2026-01-05, sector: housing, event: home.tenancy-started, data: {homeId: h}}
            expect: %s
            until: 2026-01-20
            """;

    @Test
    void the_same_rules_make_no_difference() {
        var difference = difference(RULES, Map.of());
        assertThat(difference.was()).isNotEmpty().isEqualTo(difference.wouldBe());
        assertThat(difference.appears()).isEmpty();
        assertThat(difference.vanishes()).isEmpty();
        assertThat(difference.moves()).isEmpty();
    }

    @Test
    void a_later_deadline_moves_a_flag_and_a_much_later_one_takes_it_away() {
        var usual = days();
        var later = difference(RULES, Map.of(RULE, Map.of("days", usual + 1)));
        assertThat(later.moves()).singleElement().satisfies(move -> {
            assertThat(move.from().what()).isEqualTo(What.RAISED);
            assertThat(move.to().day()).isEqualTo(move.from().day().plusDays(1));
        });
        assertThat(later.vanishes()).isEmpty();
        var never = difference(RULES, Map.of(RULE, Map.of("days", 3000, "teamDays", 4000)));
        assertThat(never.wouldBe()).isEmpty();
        assertThat(never.vanishes()).isEqualTo(never.was());
        assertThat(never.appears()).isEmpty();
    }

    @Test
    void over_many_plans_only_numbers_are_left() {
        var story = story("[]");
        var told = facts(story);
        var now = story.until();
        var tally = new Tally(Optional.empty());
        var other = new OtherRules(RULES, RULES.with(Map.of(RULE, Map.of("days", 3000, "teamDays", 4000))), now);
        other.ask(story.citizen(), told, tally);
        other.ask(story.citizen(), List.of(told.getFirst()), tally);
        assertThat(tally.plans()).isEqualTo(2);
        assertThat(tally.events()).isEqualTo(told.size() + 1L);
        assertThat(tally.all()).isEqualTo(new Tally.Count(1, 0, 0, 1, 0, 1));
        assertThat(tally.byRule()).containsOnlyKeys(RULE);

        var moved = new Tally(Optional.empty());
        new OtherRules(RULES, RULES.with(Map.of(RULE, Map.of("days", days() + 1))), now)
                .ask(story.citizen(), told, moved);
        assertThat(moved.all()).isEqualTo(new Tally.Count(1, 1, 0, 0, 1, 1));

        var lately = new Tally(Optional.of(LocalDate.of(2027, 1, 1)));
        other.ask(story.citizen(), told, lately);
        assertThat(lately.all().was()).isZero();
    }

    @Test
    void a_story_that_goes_otherwise_says_so_line_by_line(@TempDir Path folder) throws IOException {
        var right = Files.writeString(folder.resolve("right.yaml"), STORY.formatted(RULE, expected("high")));
        var wrong = Files.writeString(folder.resolve("wrong.yaml"), STORY.formatted(RULE, expected("critical")));
        var broken = Files.writeString(folder.resolve("broken.yaml"), "scenario: x\nwatch: all\nfoo: 1\n");
        assertThat(run(right).status).isZero();
        assertThat(run(right).out).contains("as written", "raised " + RULE);
        assertThat(run(right, wrong).status).isEqualTo(1);
        assertThat(run(right, wrong).out).contains("DIFFERENT", "<- severity");
        var unreadable = run(broken, wrong);
        assertThat(unreadable.status).isEqualTo(2);
        assertThat(unreadable.errors).contains(broken + ":3: unknown key 'foo'");
        assertThat(run(folder.resolve("nowhere.yaml")).status).isEqualTo(2);
        assertThat(run().status).isEqualTo(2);
        assertThat(run(folder).status).isEqualTo(2);
    }

    private static String expected(String severity) {
        var raised = difference(RULES, Map.of()).was().getFirst();
        return "[{day: %s, raised: %s, severity: %s}]".formatted(raised.day(), RULE, severity);
    }

    private record Ran(int status, String out, String errors) {}

    private static Ran run(Path... files) {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var command = new ScenarioCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        var status = command.run(List.of(files).stream().map(Path::toString).toList());
        return new Ran(status, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    private static Difference difference(RuleBook rules, Map<String, Map<String, Object>> params) {
        var story = story("[]");
        var was = new Rehearsal(rules.only(Set.of(RULE)), story.citizen());
        story.arrivals().forEach(was::tell);
        return Difference.of(
                story.citizen(),
                was.passTo(story.until()).history(),
                rules.with(params).only(Set.of(RULE)),
                story.until());
    }

    private static int days() {
        return RULES.texts().stream()
                .filter(text -> text.id().equals(RULE))
                .map(text -> ((Number) requireNonNull(text.params().get("days"))).intValue())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> facts(Scenario story) {
        return story.arrivals().stream()
                .map(arrival -> arrival instanceof Heard(var fact, var at) ? fact.json() : "")
                .toList();
    }

    private static Scenario story(String expect) {
        if (ScenarioReader.read(STORY.formatted(RULE, expect), RULES) instanceof ScenarioReading.Read(var story))
            return story;
        throw new AssertionError("the story cannot be read");
    }
}
