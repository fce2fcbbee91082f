package dk.enplan.plan.overview;

import dk.enplan.plan.rules.conflict.CalendarItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time at which somebody of the household is, or was, expected.
 *
 * @param whose whom it is for, by the place among {@link Diary#persons()}
 * @param takes whose time it takes, which may be more than one's: who goes along with a child is expected there as well
 * @param counted a rule counts it among what the citizen's week holds
 * @param what the purpose of an appointment, or the kind of a meeting
 */
public record Occupied(
        String id,
        boolean meeting,
        int whose,
        Set<Integer> takes,
        boolean counted,
        Instant start,
        Instant end,
        String state,
        @Nullable String what,
        boolean compulsory,
        boolean fixed,
        @Nullable String personId,
        @Nullable Duration travel,
        String sector,
        List<UUID> because) {

    /** The place of the citizen among the persons. */
    public static final int CITIZEN = 0;

    public Occupied {
        takes = Set.copyOf(takes);
        because = List.copyOf(because);
        // Said to end before it begins, it is over when it has begun.
        end = end.isBefore(start) ? start : end;
    }

    /** Still to come about, as far as anybody has said. */
    public boolean ahead() {
        return state.equals("booked") || state.equals("scheduled");
    }

    public boolean cancelled() {
        return state.equals("cancelled");
    }

    public boolean takesTimeOf(int person) {
        return takes.contains(person);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** As the rules compare it with others. */
    public CalendarItem asItem() {
        return new CalendarItem(id, sector, start, end, travel, compulsory, because, List.of());
    }

    /** The same for the same thing, when two plans tell of it. */
    record Name(String id, boolean meeting, int whose, String sector, Instant start) {}

    Name name() {
        return new Name(id, meeting, whose, sector, start);
    }

    Occupied and(Occupied other) {
        var both = new TreeSet<>(takes);
        both.addAll(other.takes);
        return new Occupied(
                id,
                meeting,
                whose,
                both,
                counted || other.counted,
                start,
                end,
                state,
                what,
                compulsory,
                fixed,
                personId,
                travel,
                sector,
                Stream.concat(because.stream(), other.because.stream())
                        .distinct()
                        .toList());
    }
}
