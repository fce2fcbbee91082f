package dk.enplan.plan.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing on the plan, and how it went: what it was, from when to when.
 *
 * @param id its own among the things of its kind
 * @param kind of effort, demand or stay; the role of a person; what an application is for; how grave a flag is
 * @param who the person, where it is one; the member of the household whose stay it is, if not the citizen's
 * @param title of a flag
 * @param stretches in the order of time; none of them overlap
 * @param because the events it rests on
 */
public record Strand(
        What what,
        String id,
        @Nullable String kind,
        @Nullable String who,
        PlanDocument.@Nullable Words title,
        String sector,
        List<Stretch> stretches,
        List<UUID> because) {

    public enum What {
        FLAG,
        MEMBERSHIP,
        MEETING,
        PERSON,
        VACANCY,
        HOME,
        STAY,
        EFFORT,
        DEMAND,
        APPLICATION
    }

    /**
     * From when to when something was so; a moment ends when it begins.
     *
     * @param to absent while it goes on
     * @param planned the day on which it is to end, as far as that is known
     */
    public record Stretch(
            String state,
            Instant from,
            @Nullable Instant to,
            @Nullable LocalDate planned) {

        public boolean isMoment() {
            return from.equals(to);
        }

        /** Whether both have an instant in common, or touch. */
        public boolean meets(Stretch other) {
            return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
        }
    }

    public Strand {
        stretches = List.copyOf(stretches);
        because = List.copyOf(because);
    }

    /** What tells it from every other strand of a plan. */
    public String key() {
        return what + " " + id;
    }
}
