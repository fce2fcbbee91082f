package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Support, treatment, internship, job, education: an effort from its start to its end, and how each sector understands it. */
public sealed interface Effort extends Fact {

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

    /** A sector says how IT understands an effort that exists. */
    @Wire("effort.stated")
    record Stated(
            String effortId,
            @Nullable Purpose purpose,
            @Nullable Double hoursPerWeek) implements Effort {}

    /** The parties agree on one purpose and pace. */
    @Wire("effort.agreed")
    record Agreed(
            String effortId, Purpose purpose, @Nullable Double hoursPerWeek) implements Effort {}

    @Wire("effort.changed")
    record Changed(
            String effortId,
            @Nullable Double hoursPerWeek,
            @Nullable Purpose purpose,
            @Nullable Boolean agreed,
            @Nullable Boolean timeLimitExplained)
            implements Effort {}

    /** Waits for another effort, referral, assessment or meeting. */
    @Wire("effort.waiting")
    record Waiting(
            String effortId,
            EffortKind kind,
            String waitsOn,
            @Nullable Text justification) implements Effort {}

    /** A waiting or pending effort may start, given asynchronously. */
    @Wire("effort.approved")
    record Approved(String effortId) implements Effort {}

    @Wire("effort.suspended")
    record Suspended(String effortId, Tag reason) implements Effort {}

    @Wire("effort.resumed")
    record Resumed(String effortId) implements Effort {}

    /** Host, citizen, illness, provider, other. */
    @Wire("effort.interrupted")
    record Interrupted(String effortId, @Nullable Tag reason) implements Effort {}

    @Wire("effort.host-changed")
    record HostChanged(String effortId, @Nullable LocalDate announcedFor) implements Effort {}

    @Wire("effort.follow-up-planned")
    record FollowUpPlanned(
            String effortId, Tag kind, @Nullable LocalDate onDate) implements Effort {}

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
