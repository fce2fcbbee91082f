package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time in the citizen's week. */
public sealed interface Appointment extends Fact {

    @Wire("appointment.booked")
    record Booked(
            String appointmentId,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable Text purpose,
            @Nullable Integer travelMinutes,
            @Nullable Boolean compulsory,
            @Nullable Boolean fixed,
            @Nullable String personId,
            @Nullable String memberId,
            @Nullable String companionId)
            implements Appointment {}

    @Wire("appointment.moved")
    record Moved(String appointmentId, OffsetDateTime start, OffsetDateTime end) implements Appointment {}

    /** Citizen | sector. */
    @Wire("appointment.cancelled")
    record Cancelled(String appointmentId, Tag by) implements Appointment {}

    @Wire("appointment.held")
    record Held(String appointmentId, @Nullable List<Tag> sectors) implements Appointment {
        public Held {
            sectors = sectors == null ? null : List.copyOf(sectors);
        }
    }

    @Wire("appointment.missed")
    record Missed(String appointmentId) implements Appointment {}
}
