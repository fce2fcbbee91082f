package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Meeting;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Meetings about the plan. One may be planned or held that nobody asked for. */
public record Meetings(Register<Known, Course> known, Agenda byStart) implements Part {

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

    public enum Course implements Over {
        REQUESTED,
        SCHEDULED,
        HELD,
        CANCELLED;

        @Override
        public boolean over() {
            return this == HELD || this == CANCELLED;
        }
    }

    static Meetings none() {
        return new Meetings(Register.empty(), Agenda.empty());
    }

    Meetings evolve(Envelope said, Meeting fact) {
        return switch (fact) {
            case Meeting.Requested(var id, var kind, var sectors) ->
                begin(said, new Known(id, kind, sectors, null, null, null), requested(id));
            case Meeting.Scheduled(var id, var start, var companion) ->
                begin(said, new Known(id, null, null, start, companion, null), Course.SCHEDULED);
            case Meeting.Held held ->
                begin(
                        said,
                        new Known(held.meetingId(), held.kind(), held.sectors(), null, null, held.citizenPresent()),
                        Course.HELD);
            case Meeting.Cancelled(var id) -> with(id, known.turn(id, said, Course.CANCELLED));
        };
    }

    /** Whoever asks for a meeting that has its time already takes the time from nobody. */
    private Course requested(String id) {
        return known.find(id).map(Item::course).filter(Course.SCHEDULED::equals).orElse(Course.REQUESTED);
    }

    private Meetings begin(Envelope said, Known meeting, Course course) {
        return with(meeting.meetingId(), known.begin(meeting.meetingId(), said, meeting, course));
    }

    private Meetings with(String id, Register<Known, Course> now) {
        return new Meetings(now, byStart.moved(id, start(known, id), start(now, id)));
    }

    private static Optional<Instant> start(Register<Known, Course> meetings, String id) {
        return meetings.find(id).map(meeting -> meeting.said().start()).map(OffsetDateTime::toInstant);
    }

    /** Those whose time is this instant or later, whatever came of them. */
    public Stream<Item<Known, Course>> startingFrom(Instant instant) {
        return byStart.from(instant)
                .flatMap(id -> known.find(id).stream())
                .filter(meeting -> start(known, meeting.said().meetingId())
                        .filter(start -> !start.isBefore(instant))
                        .isPresent());
    }

    public Stream<Item<Known, Course>> scheduled() {
        return known.open().filter(meeting -> meeting.course() == Course.SCHEDULED);
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
