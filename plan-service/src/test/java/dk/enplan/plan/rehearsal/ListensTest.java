package dk.enplan.plan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Language;
import dk.enplan.plan.rules.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A conflict that is asked at the events it listens to sees what it would see if it were asked at every event. */
class ListensTest {

    private static final Path CATALOGUE = Path.of("src/main/resources/rules");
    private static final Pattern LISTENS = Pattern.compile("(?m)^  listens: \\[[^]]*]");
    private static final int LIVES = 60;

    private static final RuleBook AS_WRITTEN = RuleBook.shipped();
    private static final RuleBook TO_EVERYTHING = RuleBook.of(texts());

    @Test
    void no_story_and_no_invented_life_goes_otherwise_when_every_conflict_is_asked_at_every_event() {
        assertThat(TO_EVERYTHING.ids()).isEqualTo(AS_WRITTEN.ids());
        var invented = Stories.invented(20261121, LIVES);
        assertThat(Stream.concat(Stories.all(), invented))
                .allSatisfy(story -> assertThat(changes(story, AS_WRITTEN))
                        .as(story.name())
                        .isEqualTo(changes(story, TO_EVERYTHING)));
    }

    private static List<Change> changes(Scenario story, RuleBook rules) {
        var told = new Rehearsal(rules, story.citizen());
        story.arrivals().forEach(told::tell);
        return told.passTo(story.until()).changes();
    }

    private static Map<String, String> texts() {
        var types = Language.FACTS.shapes().keySet().stream()
                .map(type -> type.replaceAll("^dk\\.enplan\\.|\\.v1$", ""))
                .sorted()
                .collect(Collectors.joining(", "));
        try (var files = Files.walk(CATALOGUE)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .collect(Collectors.toMap(
                            file -> CATALOGUE.relativize(file).toString(),
                            file -> LISTENS.matcher(text(file)).replaceAll("  listens: [" + types + "]")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
