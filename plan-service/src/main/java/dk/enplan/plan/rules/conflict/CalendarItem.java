package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Appointment.Booked;
import dk.enplan.plan.model.Calendar;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Meetings;
import dk.enplan.plan.rules.scene.Scene;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One time at which the citizen is expected.
 *
 * @param travel the way there, where it was said
 */
public record CalendarItem(
        String id,
        String sector,
        Instant start,
        Instant end,
        @Nullable Duration travel,
        boolean compulsory,
        List<UUID> because,
        List<String> unknown) {

    /** How two times get in each other's way. */
    public enum Collision {
        NONE,
        OVERLAP,
        TOO_LITTLE_TIME
    }

    public static final Comparator<CalendarItem> BY_START = Comparator.comparing(CalendarItem::start)
            .thenComparing(CalendarItem::end)
            .thenComparing(CalendarItem::id);

    public CalendarItem {
        because = List.copyOf(because);
        unknown = List.copyOf(unknown);
    }

    /** What is booked or planned and ends at this instant or later, in order of time. */
    static List<CalendarItem> endingFrom(Scene scene, Instant instant, Duration meeting) {
        var appointments = scene.plan().calendar().endingFrom(instant).flatMap(item -> appointment(scene, item));
        var meetings = scene.plan()
                .meetings()
                .startingFrom(instant.minus(meeting))
                .flatMap(item -> meeting(scene, item, meeting));
        return Stream.concat(appointments, meetings).sorted(BY_START).toList();
    }

    private static Stream<CalendarItem> appointment(Scene scene, Item<Booked, Calendar.Course> item) {
        if (!CitizensTime.ahead(item.course())) return Stream.empty();
        var said = item.said();
        return CitizensTime.taken(scene, said).stream().map(along -> {
            var because = new ArrayList<>(item.origin().because());
            because.addAll(along.because());
            return new CalendarItem(
                    said.appointmentId(),
                    item.origin().sector(),
                    said.start().toInstant(),
                    said.end().toInstant(),
                    said.travelMinutes() == null ? null : Duration.ofMinutes(said.travelMinutes()),
                    Boolean.TRUE.equals(said.compulsory()),
                    because,
                    along.unknown());
        });
    }

    private static Stream<CalendarItem> meeting(
            Scene scene, Item<Meetings.Known, Meetings.Course> item, Duration length) {
        OffsetDateTime at = item.said().start();
        if (at == null || item.course() != Meetings.Course.SCHEDULED || !CitizensTime.concerns(scene, item.said()))
            return Stream.empty();
        var start = at.toInstant();
        return Stream.of(new CalendarItem(
                item.said().meetingId(),
                item.origin().sector(),
                start,
                start.plus(length),
                null,
                false,
                item.origin().because(),
                item.said().kind() == null ? List.of("kind") : List.of()));
    }

    public boolean overlaps(CalendarItem other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** @param between what the rule takes for the way between two houses */
    public Collision with(CalendarItem other, Duration between) {
        if (overlaps(other)) return Collision.OVERLAP;
        var inTime =
                BY_START.compare(this, other) <= 0 ? other.inTimeAfter(this, between) : inTimeAfter(other, between);
        return inTime ? Collision.NONE : Collision.TOO_LITTLE_TIME;
    }

    private boolean inTimeAfter(CalendarItem earlier, Duration between) {
        return Duration.between(earlier.end, start).compareTo(margin(earlier, between)) >= 0;
    }

    /** The time needed from an earlier one to this: as said, or what the rule takes between two houses. */
    public Duration margin(CalendarItem earlier, Duration between) {
        if (travel != null) return travel;
        return sector.equals(earlier.sector) ? Duration.ZERO : between;
    }

    LocalDate on() {
        return Here.dateOf(start);
    }

    public static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
