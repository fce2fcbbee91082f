package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People meeting about the plan. */
public sealed interface Meeting extends Fact {

    /**
     * Somebody wants people to meet about the plan.
     *
     * @param kind network, case, transition, school, alignment, plan
     * @param sectors those who should be there
     */
    @Wire("meeting.requested")
    record Requested(String meetingId, Tag kind, @Nullable List<Tag> sectors) implements Meeting {
        public Requested {
            sectors = sectors == null ? null : List.copyOf(sectors);
        }
    }

    /**
     * A meeting has a time.
     *
     * @param companionId who goes with the citizen
     */
    @Wire("meeting.scheduled")
    record Scheduled(
            String meetingId,
            OffsetDateTime start,
            @Nullable String companionId) implements Meeting {}

    /**
     * A meeting took place.
     *
     * @param kind network, case, transition, school, alignment, plan
     * @param sectors those who were there
     * @param memberId the member of the household whom it was about, if not the citizen
     */
    @Wire("meeting.held")
    record Held(
            String meetingId,
            Tag kind,
            List<Tag> sectors,
            boolean citizenPresent,
            @Nullable String memberId) implements Meeting {
        public Held {
            sectors = List.copyOf(sectors);
        }
    }

    /** A meeting does not take place. */
    @Wire("meeting.cancelled")
    record Cancelled(String meetingId) implements Meeting {}
}
