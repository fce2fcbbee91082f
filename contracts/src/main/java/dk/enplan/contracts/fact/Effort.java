package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Support, treatment, internship, job, education: an effort from its start to its end, and how each sector understands it. */
public sealed interface Effort extends Fact {

    /**
     * An effort runs.
     *
     * @param method a named method, for instance ips
     * @param provider who carries it out
     * @param payer the sector that pays
     * @param compulsory it has a consequence not to take part
     * @param endsOn the day it is planned to end
     * @param supportAttached support comes with it
     * @param matched the host was chosen for this citizen
     * @param successorOf the effort it goes on from
     * @param timeLimitExplained the citizen knows that it ends, and when
     */
    @Wire("effort.started")
    record Started(
            String effortId,
            EffortKind kind,
            @Nullable Purpose purpose,
            @Nullable Domain domain,
            @Nullable Tag method,
            @Nullable Tag provider,
            @Nullable Tag payer,
            @Nullable List<String> goalIds,
            @Nullable Double hoursPerWeek,
            @Nullable Boolean compulsory,
            @Nullable Boolean citizenAgreed,
            @Nullable LocalDate endsOn,
            @Nullable Boolean supportAttached,
            @Nullable Boolean matched,
            @Nullable List<Tag> tags,
            @Nullable String successorOf,
            @Nullable Boolean timeLimitExplained)
            implements Effort {
        public Started {
            goalIds = goalIds == null ? null : List.copyOf(goalIds);
            tags = tags == null ? null : List.copyOf(tags);
        }
    }

    /** A sector says how it understands an effort that exists. */
    @Wire("effort.stated")
    record Stated(
            String effortId,
            @Nullable Purpose purpose,
            @Nullable Double hoursPerWeek) implements Effort {}

    /** The parties agree on one purpose and pace. */
    @Wire("effort.agreed")
    record Agreed(
            String effortId, Purpose purpose, @Nullable Double hoursPerWeek) implements Effort {}

    /**
     * An effort goes on in another way.
     *
     * @param agreed the citizen has said yes to the change
     * @param timeLimitExplained the citizen knows that it ends, and when
     */
    @Wire("effort.changed")
    record Changed(
            String effortId,
            @Nullable Double hoursPerWeek,
            @Nullable Purpose purpose,
            @Nullable Boolean agreed,
            @Nullable Boolean timeLimitExplained)
            implements Effort {}

    /**
     * An effort cannot start yet.
     *
     * @param waitsOn the id of the effort, referral, assessment or meeting it waits for
     */
    @Wire("effort.waiting")
    record Waiting(
            String effortId,
            EffortKind kind,
            String waitsOn,
            @Nullable Text justification) implements Effort {}

    /** A waiting or pending effort may start. */
    @Wire("effort.approved")
    record Approved(String effortId) implements Effort {}

    /** An effort rests, and is meant to go on. */
    @Wire("effort.suspended")
    record Suspended(String effortId, Tag reason) implements Effort {}

    /** An effort goes on after a rest. */
    @Wire("effort.resumed")
    record Resumed(String effortId) implements Effort {}

    /**
     * An effort broke off.
     *
     * @param reason host, citizen, illness, provider, other
     */
    @Wire("effort.interrupted")
    record Interrupted(String effortId, @Nullable Tag reason) implements Effort {}

    /**
     * Another host takes over.
     *
     * @param announcedFor the day the citizen was told it would happen
     */
    @Wire("effort.host-changed")
    record HostChanged(String effortId, @Nullable LocalDate announcedFor) implements Effort {}

    /**
     * Somebody will look at how it goes, after the start or the end.
     *
     * @param kind for instance visit, call, meeting
     */
    @Wire("effort.follow-up-planned")
    record FollowUpPlanned(
            String effortId, Tag kind, @Nullable LocalDate onDate) implements Effort {}

    /**
     * An effort ended.
     *
     * @param nextStep the id of the effort or appointment that follows
     * @param aftercareAgreed support after the end was agreed
     * @param backupContactId whom the citizen can turn to
     */
    @Wire("effort.ended")
    record Ended(
            String effortId,
            EffortEnd reason,
            @Nullable String nextStep,
            @Nullable Boolean aftercareAgreed,
            @Nullable LocalDate lastAttendedOn,
            @Nullable String backupContactId)
            implements Effort {}
}
