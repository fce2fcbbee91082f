package dk.enplan.plan.whatif;

import dk.enplan.contracts.Kind;
import dk.enplan.plan.rehearsal.Change;
import dk.enplan.plan.rehearsal.Comparison;
import dk.enplan.plan.rehearsal.Scenario.Expected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A story as it was written beside the story as it came out.
 *
 * @param asWritten nothing differs
 * @param openExpected nothing, where the story does not say
 */
public record StoryAnswer(
        String scenario,
        boolean asWritten,
        List<Row> timeline,
        @Nullable Set<String> openExpected,
        Set<String> open,
        List<Statement> plan) {

    /** @param differs what of the change is not as written */
    public record Row(
            LocalDate day,
            boolean same,
            @Nullable Written expected,
            @Nullable Said got,
            List<String> differs) {}

    /** A change as the story writes it; what it does not write is absent. */
    public record Written(
            String rule,
            String what,
            @Nullable List<String> cause,
            @Nullable String severity,
            @Nullable Collection<String> tell,
            @Nullable Boolean retroactive) {

        static Written of(Expected it) {
            return new Written(
                    it.rule(),
                    Kind.wireName(it.what()),
                    it.cause(),
                    it.severity() == null ? null : Kind.wireName(it.severity()),
                    it.tell() == null ? null : Said.words(it.tell()),
                    it.retroactive());
        }
    }

    /** A flag change. */
    public record Said(
            String rule,
            List<String> cause,
            String what,
            LocalDate day,
            Instant at,
            String severity,
            Collection<String> tell,
            boolean retroactive) {

        static Said of(Change it) {
            return new Said(
                    it.rule(),
                    it.cause(),
                    Kind.wireName(it.what()),
                    it.day(),
                    it.at(),
                    Kind.wireName(it.severity()),
                    words(it.tell()),
                    it.retroactive());
        }

        static Collection<String> words(Collection<? extends Enum<?>> words) {
            return words.stream().map(Kind::wireName).sorted().toList();
        }
    }

    /** @param truth holds, does-not-hold, or unknown where it rests on something nobody has told */
    public record Statement(String line, String truth) {}

    static StoryAnswer of(Comparison told) {
        return new StoryAnswer(
                told.scenario().name(),
                told.asWritten(),
                told.rows().stream().map(StoryAnswer::row).toList(),
                told.scenario().open().map(TreeSet::new).orElse(null),
                told.open(),
                told.plan().stream()
                        .map(it -> new Statement(it.line().toString(), Kind.wireName(it.truth())))
                        .toList());
    }

    private static Row row(Comparison.Row row) {
        return new Row(
                row.day(),
                row.same(),
                row.expected().map(Written::of).orElse(null),
                row.got().map(Said::of).orElse(null),
                row.differs());
    }
}
