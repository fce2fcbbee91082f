package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.access.LineReaders;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rehearsal.Rehearsal;
import dk.enplan.plan.rehearsal.Scenario;
import dk.enplan.plan.rehearsal.Stories;
import dk.enplan.plan.rules.RuleBook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Java deals the order of its immutable sets and maps anew in every process. What is recorded and shown must not follow it: another
 * replica, or a replay years later, has to come to the same letter.
 */
class AnotherProcessTest {

    private static final int LIVES = 40;

    @Test
    void says_of_every_story_what_this_one_says() throws Exception {
        var here = CompletableFuture.supplyAsync(AnotherProcessTest::said);
        var others = dealtOtherwise();
        var same = here.join();
        // Not the whole of both, where they differ: the first line tells enough.
        var differing = IntStream.range(0, Math.min(others.size(), same.size()))
                .filter(line -> !others.get(line).equals(same.get(line)))
                .boxed()
                .findFirst();
        assertThat(differing.map(others::get)).isEqualTo(differing.map(same::get));
        assertThat(others).hasSameSizeAs(same);
    }

    /** @param dealt how two things lie in the process that asks; one that deals them alike has nothing to tell */
    public static void main(String... dealt) {
        if (dealt[0].equals(dealt())) return;
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        said().forEach(out::println);
        out.flush();
    }

    private static String dealt() {
        return String.join(" ", Set.of("one", "other"));
    }

    private static List<String> dealtOtherwise() throws IOException, InterruptedException {
        var said = another();
        while (said.isEmpty()) said = another();
        return said;
    }

    private static List<String> another() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcessTest.class.getName(),
                        dealt())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = said.lines().toList();
            assertThat(process.waitFor()).isZero();
            return lines;
        }
    }

    private static List<String> said() {
        var rules = RuleBook.shipped();
        return Stream.concat(Stories.all(), Stories.invented(20261122, LIVES))
                .flatMap(story -> said(story, rules.with(story.params())))
                .toList();
    }

    private static Stream<String> said(Scenario story, RuleBook rules) {
        var plan = new Rehearsal(rules, story.citizen());
        story.arrivals().forEach(plan::tell);
        plan.passTo(story.until());
        var decided = plan.history().stream()
                .filter(event -> !(event instanceof PlanEvent.FactRecorded))
                .map(PlanEvent::toString);
        return Stream.concat(decided, lines(plan.journal(), rules)).map(said -> story.name() + ": " + said);
    }

    private static Stream<String> lines(Journal journal, RuleBook rules) {
        var citizen = journal.citizen();
        var standing = journal.standing();
        var open = journal.open().values().stream()
                .map(flag -> new LineWriter.OpenFlag(flag.severity(), flag.since()))
                .sorted(Comparator.comparing(LineWriter.OpenFlag::since))
                .toList();
        var expected = rules.expectations(citizen, standing, journal.asOf());
        var known = new Line.Known(Plan.of(citizen, standing), standing, expected, open, journal.asOf());
        var lines = new LineWriter(new JdbcTemplate(), JsonMapper.shared());
        return Arrays.stream(LineReaders.values())
                .map(readers -> Arrays.deepToString(lines.row(citizen.value(), Line.of(readers, known))));
    }
}
