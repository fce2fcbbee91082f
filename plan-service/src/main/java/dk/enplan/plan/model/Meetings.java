package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Meeting;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Meetings about the plan. One may be planned or held that nobody asked for. */
public record Meetings(Register<Known, Course> known) implements Part {

    /** What is known of a meeting, from whichever event told it. */
    public record Known(
            String meetingId,
            @Nullable Tag kind,
            @Nullable List<Tag> sectors,
            @Nullable OffsetDateTime start,
            @Nullable String companionId,
            @Nullable Boolean citizenPresent) {
        public Known {
            sectors = sectors == null ? null : List.copyOf(sectors);
        }
    }

    public enum Course {
        REQUESTED,
        SCHEDULED,
        HELD,
        CANCELLED
    }

    static Meetings none() {
        return new Meetings(Register.empty());
    }

    Meetings evolve(Envelope said, Meeting fact) {
        return new Meetings(
                switch (fact) {
                    case Meeting.Requested(var id, var kind, var sectors) ->
                        known.begin(id, said, new Known(id, kind, sectors, null, null, null), Course.REQUESTED);
                    case Meeting.Scheduled(var id, var start, var companion) ->
                        known.begin(id, said, new Known(id, null, null, start, companion, null), Course.SCHEDULED);
                    case Meeting.Held held ->
                        known.begin(
                                held.meetingId(),
                                said,
                                new Known(
                                        held.meetingId(),
                                        held.kind(),
                                        held.sectors(),
                                        null,
                                        null,
                                        held.citizenPresent()),
                                Course.HELD);
                    case Meeting.Cancelled(var id) -> known.turn(id, said, Course.CANCELLED);
                });
    }

    public Stream<Item<Known, Course>> scheduled() {
        return known.where(Course.SCHEDULED::equals);
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
