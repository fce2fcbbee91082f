package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The people around the citizen: who holds which role, who is away, who is leaving, and when somebody was last in touch. */
public sealed interface Contact extends Fact {

    /**
     * Somebody is there for the citizen, in a role.
     *
     * @param deputyId who stands in
     * @param paid it is somebody's work
     * @param hasAuthority this person decides on benefits
     * @param reachable how and when
     * @param predecessorId who had the role before
     */
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

    /**
     * Somebody around the citizen is away for a time.
     *
     * @param deputyId who stands in
     * @param until the last day away
     */
    @Wire("contact.absence-started")
    record AbsenceStarted(
            String personId,
            @Nullable String deputyId,
            @Nullable LocalDate until) implements Contact {}

    /** Somebody is back. */
    @Wire("contact.absence-ended")
    record AbsenceEnded(String personId) implements Contact {}

    /** Somebody will leave the citizen, and it is known when. */
    @Wire("contact.ending-announced")
    record EndingAnnounced(String personId, LocalDate onDate) implements Contact {}

    /**
     * Somebody is no longer there for the citizen; without a role, in none.
     *
     * @param reason job-change, illness, leave, redistribution, mismatch, completed, other
     */
    @Wire("contact.ended")
    record Ended(
            String personId, @Nullable Tag reason, @Nullable Role role) implements Contact {}

    /** The citizen says: not this person. */
    @Wire("contact.declined")
    record Declined(String personId) implements Contact {}

    /** The citizen confirms the choice of lead. */
    @Wire("contact.confirmed")
    record Confirmed(String personId) implements Contact {}

    /**
     * Somebody was in touch with the citizen.
     *
     * @param channel visit, phone, message, drop-in, meeting
     * @param nextOn the next time that was agreed
     * @param withHost the host of the internship or job was there
     */
    @Wire("contact.made")
    record Made(
            @Nullable String personId,
            Tag channel,
            @Nullable LocalDate nextOn,
            @Nullable String effortId,
            @Nullable Boolean withHost)
            implements Contact {}

    /**
     * How often somebody is in touch, such as a daily life-line.
     *
     * @param everyDays at most so many days between; 0 ends it
     * @param deputyId who stands in
     */
    @Wire("contact.agreed-cadence")
    record AgreedCadence(
            String personId, int everyDays, @Nullable String deputyId) implements Contact {}
}
