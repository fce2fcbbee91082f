package dk.enplan.plan.overview.rulebook;

import dk.enplan.plan.overview.PlanDocument.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule, in words and as it is asked.
 *
 * @param kind conflict or handoff
 * @param enabled it is asked
 * @param overridden the municipality has changed it
 * @param own the municipality has written it
 * @param listens the events that can change its answer
 * @param when what opens a handoff's expectation; nothing for a conflict, which holds as long as its {@code condition} does
 * @param unless true: nothing is expected
 * @param all every one of what is expected is needed, not just any
 * @param anchor what deadlines count from, where it is not the event itself
 */
public record RuleDocument(
        String id,
        String kind,
        Words title,
        Words why,
        boolean enabled,
        boolean overridden,
        boolean own,
        List<String> listens,
        List<Occasion> when,
        @Nullable String unless,
        List<Occasion> expect,
        boolean all,
        @Nullable String anchor,
        List<Occasion> dissolve,
        @Nullable String condition,
        @Nullable String clears,
        List<String> neverFlagged,
        List<Step> steps,
        List<Param> params,
        List<String> cause,
        List<String> sources) {

    /** @param where only when this is true of it */
    public record Occasion(
            Words says, List<String> events, @Nullable String where) {}

    /** @param when only when this is true by then */
    public record Step(
            Words says,
            String severity,
            List<String> tell,
            @Nullable String when) {}

    /** @param standard the value where nobody changed it */
    public record Param(String name, Object value, @Nullable Object standard, boolean overridden) {}

    /** @param version of all that is in force: a hash of its content */
    public record Book(String version, List<RuleDocument> rules) {}
}
