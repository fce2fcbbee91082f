package dk.enplan.plan.overview;

import static dk.enplan.plan.overview.Written.code;
import static dk.enplan.plan.overview.Written.word;
import static dk.enplan.plan.overview.Written.words;

import dk.enplan.contracts.Here;
import dk.enplan.plan.model.Calendar;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Meetings;
import dk.enplan.plan.model.Plan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This week, and what is coming: all sectors' appointments and meetings, in the order of their times. */
public final class Days {

    public record Appointment(
            String appointmentId,
            OffsetDateTime start,
            OffsetDateTime end,
            String state,
            @Nullable String purpose,
            boolean compulsory,
            @Nullable String personId,
            @Nullable String memberId,
            String sector,
            List<UUID> because) {}

    public record Meeting(
            String meetingId,
            @Nullable String kind,
            @Nullable OffsetDateTime start,
            String state,
            List<String> sectors,
            String sector,
            List<UUID> because) {}

    private Days() {}

    static List<Appointment> appointments(Plan plan, LocalDate today) {
        return plan.calendar()
                .known()
                .all()
                .filter(it -> !(it.course() instanceof Calendar.Course.Cancelled))
                .filter(it -> it.said().end().toInstant().isAfter(monday(today)))
                .sorted(Comparator.comparing(it -> it.said().start().toInstant()))
                .map(Days::appointment)
                .toList();
    }

    /** Those asked for and not yet planned stand last. */
    static List<Meeting> meetings(Plan plan, LocalDate today) {
        return plan.meetings()
                .known()
                .all()
                .filter(it -> it.course() != Meetings.Course.CANCELLED)
                .filter(it -> when(it).isAfter(monday(today)))
                .sorted(Comparator.comparing(Days::when))
                .map(it -> new Meeting(
                        it.said().meetingId(),
                        code(it.said().kind()),
                        it.said().start(),
                        String.valueOf(word(it.course())),
                        Written.codes(it.said().sectors()),
                        it.origin().sector(),
                        it.origin().because()))
                .toList();
    }

    private static Instant when(Item<Meetings.Known, Meetings.Course> it) {
        var start = it.said().start();
        if (it.course() == Meetings.Course.REQUESTED) return Instant.MAX;
        return start == null ? it.since() : start.toInstant();
    }

    private static Instant monday(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(Here.ZONE)
                .toInstant();
    }

    static String state(Calendar.Course course) {
        return switch (course) {
            case Calendar.Course.Booked() -> "booked";
            case Calendar.Course.Cancelled _ -> "cancelled";
            case Calendar.Course.Held() -> "held";
            case Calendar.Course.Missed() -> "missed";
        };
    }

    private static Appointment appointment(Item<dk.enplan.contracts.fact.Appointment.Booked, Calendar.Course> it) {
        return new Appointment(
                it.said().appointmentId(),
                it.said().start(),
                it.said().end(),
                state(it.course()),
                words(it.said().purpose()),
                Boolean.TRUE.equals(it.said().compulsory()),
                it.said().personId(),
                it.said().memberId(),
                it.origin().sector(),
                it.origin().because());
    }
}
