package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time in the citizen's week. */
public sealed interface Appointment extends Fact {

    /**
     * A time was set in the citizen's week.
     *
     * @param travelMinutes the way there
     * @param compulsory it has a consequence not to come
     * @param fixed it cannot be moved
     * @param personId whom the citizen meets
     * @param memberId the member of the household whom it is for, if not the citizen
     * @param companionId who goes with the citizen
     */
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

    /** An appointment has another time. */
    @Wire("appointment.moved")
    record Moved(String appointmentId, OffsetDateTime start, OffsetDateTime end) implements Appointment {}

    /**
     * An appointment does not take place.
     *
     * @param by citizen, sector
     */
    @Wire("appointment.cancelled")
    record Cancelled(String appointmentId, Tag by) implements Appointment {}

    /**
     * An appointment took place.
     *
     * @param sectors the sectors that were there
     */
    @Wire("appointment.held")
    record Held(String appointmentId, @Nullable List<Tag> sectors) implements Appointment {
        public Held {
            sectors = sectors == null ? null : List.copyOf(sectors);
        }
    }

    /** The citizen did not come. */
    @Wire("appointment.missed")
    record Missed(String appointmentId) implements Appointment {}
}
