package dk.enplan.plan.overview;

import dk.enplan.plan.rules.conflict.CitizensCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a household is expected where, as far as one reader may see it.
 *
 * @param persons the citizen first, then the members of the household
 * @param all in the order of their beginning
 */
public record Diary(Instant at, List<Somebody> persons, List<Occupied> all, Measure measure) {

    public Diary {
        persons = List.copyOf(persons);
        all = List.copyOf(all);
    }

    /** What takes place, took place or should have, at any time in this span. */
    public List<Occupied> within(Instant from, Instant to) {
        return all.stream()
                .filter(it -> it.start().isBefore(to))
                .filter(it -> it.end().isAfter(from) || it.start().equals(from))
                .toList();
    }

    /**
     * The citizen, or a member of the household.
     *
     * @param memberId of the citizen's own line, nothing
     * @param relation of one of whom the plan does not say who they are, nothing
     * @param read whether there is a plan of their own that this reader sees
     */
    public record Somebody(
            @Nullable String memberId, @Nullable String relation, boolean read) {}

    /**
     * How much there is room for, and how the rules count it.
     *
     * @param between the way between two houses, where nobody said
     * @param meeting how long a meeting is taken to last
     * @param hoursAsked a week, of efforts and demands as they stand now
     * @param maxHours a week, as declared
     */
    public record Measure(
            Duration between,
            Duration meeting,
            double hoursAsked,
            @Nullable Double maxHours,
            CitizensCalendar.Limit limit) {}
}
