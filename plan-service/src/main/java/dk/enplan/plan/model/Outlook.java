package dk.enplan.plan.model;

import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the rules see at one instant: what is wrong or overdue now, what is expected and when it falls due, and the next
 * instant at which time alone could change the answer. What is expected is put into words only for those who ask.
 */
public final class Outlook {

    private final List<Finding> findings;
    private final Supplier<List<Expectation>> expected;
    private final Optional<Instant> next;
    private @Nullable List<Expectation> expectations;

    public Outlook(List<Finding> findings, List<Expectation> expectations, Optional<Instant> next) {
        this(findings, () -> expectations, next);
    }

    /** @param expected asked at most once or twice; it always answers the same */
    public Outlook(List<Finding> findings, Supplier<List<Expectation>> expected, Optional<Instant> next) {
        this.findings = List.copyOf(findings);
        this.expected = expected;
        this.next = next;
    }

    public static Outlook clear() {
        return new Outlook(List.of(), List.of(), Optional.empty());
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<Expectation> expectations() {
        var known = expectations;
        if (known == null) expectations = known = List.copyOf(expected.get());
        return known;
    }

    public Optional<Instant> next() {
        return next;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outlook outlook
                && findings.equals(outlook.findings)
                && expectations().equals(outlook.expectations())
                && next.equals(outlook.next);
    }

    @Override
    public int hashCode() {
        return findings.hashCode();
    }

    @Override
    public String toString() {
        return findings + ", expected " + expectations() + ", next " + next;
    }

    /** Words in both languages of the page, placeholders filled. */
    public record Words(String da, String en) {}

    /** One rung of a finding's ladder that has been reached: when, how serious it is from then on, and who is told then. */
    public record Step(Instant since, Severity severity, List<Told> tell) {
        public Step {
            tell = List.copyOf(tell);
        }
    }

    /**
     * A rule that holds now.
     *
     * @param steps those reached so far that changed something: never empty, severity never falling
     * @param dueOn for a missed handoff, when it fell due
     * @param unknown facts that were missing when it was judged
     */
    public record Finding(
            Flag.Key key,
            Words title,
            Words why,
            List<Step> steps,
            @Nullable Instant dueOn,
            List<UUID> because,
            List<String> unknown) {
        public Finding {
            steps = List.copyOf(steps);
            because = List.copyOf(because);
            unknown = List.copyOf(unknown);
        }

        public Severity severity() {
            return steps.getLast().severity();
        }
    }

    /** Something that should come, and has not come yet: {@code dueOn} is the instant at which it would be raised (further). */
    public record Expectation(Flag.Key key, Words title, Instant dueOn, List<UUID> because) {
        public Expectation {
            because = List.copyOf(because);
        }
    }
}
