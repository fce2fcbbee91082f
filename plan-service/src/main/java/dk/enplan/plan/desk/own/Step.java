package dk.enplan.plan.desk.own;

import dk.enplan.contracts.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen next, or that somebody owes the citizen.
 *
 * @param id of the thing of that kind
 * @param day by when, or on which; of an answer that nobody gave a day, nothing
 * @param start where the hour is known
 * @param who the person, where one is named
 * @param about in somebody's words, where there are any
 * @param code what kind of thing it is: of an effort, an application, a meeting
 * @param memberId whom of the household it is for, where not the citizen
 */
record Step(
        Kind kind,
        String id,
        @Nullable LocalDate day,
        @Nullable Instant start,
        @Nullable String who,
        String sector,
        @Nullable String about,
        @Nullable String code,
        @Nullable String memberId,
        boolean compulsory,
        List<UUID> because) {

    enum Kind {
        /** The citizen is to come. */
        APPOINTMENT,
        MEETING,
        /** The citizen said they would. */
        YOUR_PROMISE,
        /** Somebody said they would be in touch. */
        CONTACT,
        /** Somebody is to look at how it goes. */
        FOLLOW_UP,
        /** Somebody said they would. */
        THEIR_PROMISE,
        /** Somebody is to answer. */
        ANSWER;

        boolean owed() {
            return this == THEIR_PROMISE || this == ANSWER;
        }
    }

    Step {
        because = List.copyOf(because);
    }

    static Step on(Kind kind, String id, LocalDate day, @Nullable String who, String sector, List<UUID> because) {
        return new Step(kind, id, day, null, who, sector, null, null, null, false, because);
    }

    Step about(@Nullable String words, @Nullable String of) {
        return new Step(kind, id, day, start, who, sector, words, of, memberId, compulsory, because);
    }

    /** It was to have come about before this day. */
    public boolean late(LocalDate today) {
        return kind.owed() && day != null && day.isBefore(today);
    }

    /** What has no hour is done in the course of its day. */
    Instant at(LocalDate today) {
        if (start != null) return start;
        if (day == null) return Instant.MAX;
        return (day.isBefore(today) ? today : day)
                .atTime(23, 59)
                .atZone(Here.ZONE)
                .toInstant();
    }
}
