package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import dk.enplan.kit.edge.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was set aside, for those who keep the platform running, at whichever edge they ask: why it could not be taken in, never what
 * it says; and what they have done about it.
 */
@Component
public final class Aside {

    public static final int LONGEST_REASON = 2_000;

    /** More than these nobody counts: that there are too many is seen by then. */
    public static final int MOST_COUNTED = 10_000;

    /** So far back it is worth seeing who sends what is wrong. */
    private static final Duration LATELY = Duration.ofDays(7);

    public enum State {
        PARKED,
        REFUSED,
        DISPOSED
    }

    /**
     * One of them as it may be shown: what is wrong with it, never what it says.
     *
     * @param fault the kind of the fault that it broke with, and its place
     * @param tries how often it broke
     */
    public record Listed(
            long position,
            @Nullable UUID eventId,
            @Nullable UUID citizenId,
            String sector,
            @Nullable String type,
            String state,
            String code,
            @Nullable String field,
            String reason,
            OffsetDateTime cameAt,
            @Nullable String fault,
            int tries,
            @Nullable OffsetDateTime triedAt,
            @Nullable Disposal disposed) {}

    /** Who said that it is not waited for any more, and why. */
    public record Disposal(String by, OffsetDateTime at, String because) {}

    /**
     * One who is held, for whoever decides what to do.
     *
     * @param since when the event came that the others wait for
     * @param behind how many wait for it
     * @param tries how often it was tried
     */
    public record Waiting(UUID citizenId, OffsetDateTime since, int behind, int tries) {}

    /** How often a sector was told the same. */
    public record Complaint(
            String sector, String code, @Nullable String field, int times, OffsetDateTime latest) {}

    /**
     * Which of them.
     *
     * @param beyond where the page before ended; 0 begins at the beginning
     * @param newestFirst what came last is asked after; otherwise what has waited longest
     */
    public record Question(
            State state,
            Optional<UUID> citizen,
            Optional<String> sector,
            Optional<String> code,
            long beyond,
            boolean newestFirst,
            int most) {

        static Question of(State state, Optional<UUID> citizen, long beyond, int most) {
            return new Question(state, citizen, Optional.empty(), Optional.empty(), beyond, false, most);
        }
    }

    /**
     * What came of one go.
     *
     * @param citizens how many were tried to the end
     * @param taken how many of their events are in the plan now
     * @param refused how many turned out to be wrong
     * @param parked how many still wait, by code
     * @param next with whom to go on, where there was more than one go takes
     */
    public record Tried(int citizens, int taken, int refused, SortedMap<String, Integer> parked, Optional<UUID> next) {}

    /** What came of reading once more what nobody could read. */
    public sealed interface Reread {

        /** Not parked at this place as unreadable, or no more. */
        record NotHere() implements Reread {}

        /** A fault stands in the way that passes. */
        record NotNow() implements Reread {}

        record Became(What what) implements Reread {}
    }

    public enum What {
        /** It is in the plan. */
        TAKEN,
        /** It is wrong, and its sender has been told. */
        REFUSED,
        /** It is known now whose it is, and it waits for what all such wait for. */
        PARKED,
        /** As it was. */
        UNREADABLE
    }

    /** What came of saying that something is not waited for any more. */
    public sealed interface Dismissal {

        record Disposed(Instant at) implements Dismissal {}

        record NotHere() implements Dismissal {}

        /** Whoever looks later must understand why nobody waited for it. */
        record ReasonMissing() implements Dismissal {}

        record ReasonTooLong() implements Dismissal {}

        record ReasonHoldsCpr() implements Dismissal {}
    }

    private final SetAside setAside;
    private final Held held;
    private final Retrying retrying;
    private final Unreadable unreadable;
    private final Clock clock;

    Aside(SetAside setAside, Held held, Retrying retrying, Unreadable unreadable, Clock clock) {
        this.setAside = setAside;
        this.held = held;
        this.retrying = retrying;
        this.unreadable = unreadable;
        this.clock = clock;
    }

    public static boolean reads(Caller caller) {
        return caller.is("operator") || caller.is("auditor");
    }

    public static boolean decides(Caller caller) {
        return caller.is("operator");
    }

    public List<Listed> list(Question question) {
        return setAside.list(question);
    }

    /** Another one when something has been set aside, taken up or disposed of: for whoever has the list before them. */
    public Object mark() {
        return List.of(setAside.latest(), count(State.PARKED), count(State.DISPOSED));
    }

    /** How many there are, as far as anybody counts. */
    public long count(State state) {
        return setAside.count(SetAside.written(state), MOST_COUNTED);
    }

    /** Whose they are. */
    public List<String> sectors(State state) {
        return setAside.sectors(state);
    }

    /** What was refused in the last week: whose, and why, the most frequent first; of very many the latest. */
    public List<Complaint> complaints() {
        return setAside.complaints(clock.instant().minus(LATELY), MOST_COUNTED);
    }

    public List<Waiting> held(Collection<UUID> citizens) {
        return held.waiting(citizens);
    }

    /**
     * Some who are held.
     *
     * @param next with whom to go on
     */
    public record Circle(List<Waiting> citizens, Optional<UUID> next) {
        public Circle {
            citizens = List.copyOf(citizens);
        }
    }

    /** In the order of their ids, from this one on; who has waited longest of them stands first. */
    public Circle heldFrom(Optional<UUID> first, int most) {
        var citizens = held.from(first, most + 1).stream().map(CitizenId::value).toList();
        return citizens.size() > most
                ? new Circle(held.waiting(citizens.subList(0, most)), Optional.of(citizens.get(most)))
                : new Circle(held.waiting(citizens), Optional.empty());
    }

    public long heldCitizens() {
        return held.citizens();
    }

    /** Nothing while a fault stands in the way that passes: what was taken in by then stays so. */
    public Optional<Tried> retry(CitizenId citizen) {
        return retrying.one(citizen);
    }

    /** The same for all who are held, from this one on. */
    public Optional<Tried> retry(Optional<UUID> from) {
        return retrying.all(from);
    }

    public Reread reread(long position) {
        return unreadable.retry(position);
    }

    /** What nobody can read, if it stands there. */
    public Optional<Listed> unreadable(long position) {
        return setAside
                .list(new Question(
                        State.PARKED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(SetAside.UNREADABLE),
                        position - 1,
                        false,
                        1))
                .stream()
                .filter(it -> it.position() == position)
                .findFirst();
    }

    public Dismissal dispose(long position, String by, @Nullable String said) {
        var reason = said == null ? "" : said.strip();
        if (reason.isEmpty()) return new Dismissal.ReasonMissing();
        if (reason.length() > LONGEST_REASON) return new Dismissal.ReasonTooLong();
        if (Cpr.standsIn(reason)) return new Dismissal.ReasonHoldsCpr();
        var now = clock.instant();
        return unreadable.dispose(position, by, reason, now) ? new Dismissal.Disposed(now) : new Dismissal.NotHere();
    }
}
