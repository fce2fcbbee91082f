package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Appointment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The appointments in the citizen's weeks, at the time they were last moved to. */
public record Calendar(Register<Appointment.Booked, Course> known, Agenda byEnd) implements Part {

    public sealed interface Course {
        record Booked() implements Course {}

        record Cancelled(Tag by) implements Course, Over {}

        record Held() implements Course, Over {}

        record Missed() implements Course, Over {}
    }

    static Calendar empty() {
        return new Calendar(Register.empty(), Agenda.empty());
    }

    Calendar evolve(Envelope said, Appointment fact) {
        return switch (fact) {
            case Appointment.Booked booked ->
                with(booked.appointmentId(), known.begin(booked.appointmentId(), said, booked, new Course.Booked()));
            case Appointment.Moved(var id, var start, var end) ->
                with(
                        id,
                        known.change(
                                id,
                                said,
                                it -> it.told(moved(it.said(), start, end), said)
                                        .turned(new Course.Booked(), said)));
            case Appointment.Cancelled(var id, var by) -> with(id, known.turn(id, said, new Course.Cancelled(by)));
            case Appointment.Held(var id, var sectors) -> with(id, known.turn(id, said, new Course.Held()));
            case Appointment.Missed(var id) -> with(id, known.turn(id, said, new Course.Missed()));
        };
    }

    private Calendar with(String id, Register<Appointment.Booked, Course> now) {
        return new Calendar(
                now,
                byEnd.moved(id, known.find(id).map(Calendar::end), now.find(id).map(Calendar::end)));
    }

    /** One that is said to end before it begins is over when it has begun. */
    private static Instant end(Item<Appointment.Booked, Course> appointment) {
        var start = appointment.said().start().toInstant();
        var end = appointment.said().end().toInstant();
        return end.isBefore(start) ? start : end;
    }

    /** Those that end at this instant or later, whatever came of them. */
    public Stream<Item<Appointment.Booked, Course>> endingFrom(Instant instant) {
        return byEnd.from(instant)
                .flatMap(id -> known.find(id).stream())
                .filter(appointment -> !end(appointment).isBefore(instant));
    }

    private static Appointment.Booked moved(Appointment.Booked it, OffsetDateTime start, OffsetDateTime end) {
        return new Appointment.Booked(
                it.appointmentId(),
                start,
                end,
                it.purpose(),
                it.travelMinutes(),
                it.compulsory(),
                it.fixed(),
                it.personId(),
                it.memberId(),
                it.companionId());
    }

    public Stream<Item<Appointment.Booked, Course>> booked() {
        return known.open().filter(it -> it.course() instanceof Course.Booked);
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
