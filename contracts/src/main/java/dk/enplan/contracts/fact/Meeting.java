package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People meeting about the plan. */
public sealed interface Meeting extends Fact {

    /** Network, case, transition, school, alignment, plan. */
    @Wire("meeting.requested")
    record Requested(String meetingId, Tag kind, @Nullable List<Tag> sectors) implements Meeting {
        public Requested {
            sectors = sectors == null ? null : List.copyOf(sectors);
        }
    }

    @Wire("meeting.scheduled")
    record Scheduled(
            String meetingId,
            OffsetDateTime start,
            @Nullable String companionId) implements Meeting {}

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

    @Wire("meeting.cancelled")
    record Cancelled(String meetingId) implements Meeting {}
}
