package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Appointment;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The appointments in the citizen's weeks, at the time they were last moved to. */
public record Calendar(Register<Appointment.Booked, Course> known) implements Part {

    public sealed interface Course {
        record Booked() implements Course {}

        record Cancelled(Tag by) implements Course {}

        record Held() implements Course {}

        record Missed() implements Course {}
    }

    static Calendar empty() {
        return new Calendar(Register.empty());
    }

    Calendar evolve(Envelope said, Appointment fact) {
        return new Calendar(
                switch (fact) {
                    case Appointment.Booked booked ->
                        known.begin(booked.appointmentId(), said, booked, new Course.Booked());
                    case Appointment.Moved(var id, var start, var end) ->
                        known.change(
                                id,
                                said,
                                it -> it.told(moved(it.said(), start, end), said)
                                        .turned(new Course.Booked(), said));
                    case Appointment.Cancelled(var id, var by) -> known.turn(id, said, new Course.Cancelled(by));
                    case Appointment.Held(var id, var sectors) -> known.turn(id, said, new Course.Held());
                    case Appointment.Missed(var id) -> known.turn(id, said, new Course.Missed());
                });
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
        return known.where(Course.Booked.class::isInstance);
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
