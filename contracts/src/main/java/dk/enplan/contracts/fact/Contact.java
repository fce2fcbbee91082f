package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The people around the citizen: who holds which role, who is away, who is leaving, and when somebody was last in touch. */
public sealed interface Contact extends Fact {

    @Wire("contact.assigned")
    record Assigned(
            String personId,
            Role role,
            @Nullable Text name,
            @Nullable String deputyId,
            @Nullable Boolean paid,
            @Nullable Boolean hasAuthority,
            @Nullable Boolean chosenByCitizen,
            @Nullable Text reachable,
            @Nullable String predecessorId)
            implements Contact {}

    @Wire("contact.absence-started")
    record AbsenceStarted(
            String personId,
            @Nullable String deputyId,
            @Nullable LocalDate until) implements Contact {}

    @Wire("contact.absence-ended")
    record AbsenceEnded(String personId) implements Contact {}

    @Wire("contact.ending-announced")
    record EndingAnnounced(String personId, LocalDate onDate) implements Contact {}

    /** Job-change, illness, leave, redistribution, mismatch, completed, other. */
    @Wire("contact.ended")
    record Ended(
            String personId, @Nullable Tag reason, @Nullable Role role) implements Contact {}

    /** The citizen says: not this person. */
    @Wire("contact.declined")
    record Declined(String personId) implements Contact {}

    /** The citizen confirms the choice of lead. */
    @Wire("contact.confirmed")
    record Confirmed(String personId) implements Contact {}

    /** Visit, phone, message, drop-in, meeting. */
    @Wire("contact.made")
    record Made(
            @Nullable String personId,
            Tag channel,
            @Nullable LocalDate nextOn,
            @Nullable String effortId,
            @Nullable Boolean withHost)
            implements Contact {}

    /** E.g. a daily life-line; 0 ends it. */
    @Wire("contact.agreed-cadence")
    record AgreedCadence(
            String personId, int everyDays, @Nullable String deputyId) implements Contact {}
}
