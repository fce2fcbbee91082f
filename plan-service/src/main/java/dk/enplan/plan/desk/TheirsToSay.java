package dk.enplan.plan.desk;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.*;
import java.util.Optional;

/**
 * What a citizen may tell about themself: what they think, feel, want, ask, promise, allow, decline, and who is in their life.
 * What others decide, do or have seen is told by those others; a citizen who sees it differently says so in a statement.
 */
final class TheirsToSay {

    private static final Optional<String> THEIRS = Optional.empty();
    private static final Optional<String> NOT_THEIRS =
            Optional.of("is told by the sector that decides or does it, or by the coordinator. Say it in a statement"
                    + " (statement.recorded), or ask for it in a request (request.made).");

    private TheirsToSay() {}

    /** Why it is not theirs to say, and what to do instead; nothing when it is. */
    static Optional<String> objection(Fact fact) {
        return switch (fact) {
            case Statement.Recorded _ -> THEIRS;
            case Wellbeing.Reported _ -> THEIRS;
            case Capacity.Declared _ -> THEIRS;
            case LifeEvent.Noted _ -> THEIRS;
            case Network.Mapped _ -> THEIRS;
            case Consent consent -> consent(consent);
            case Request request -> request(request);
            case Concern concern -> concern(concern);
            case Goal goal -> goal(goal);
            case Contact contact -> contact(contact);
            case Measurement measurement -> measurement(measurement);
            case Barrier barrier -> barrier(barrier);
            case Promise promise -> promise(promise);
            case Appointment appointment -> appointment(appointment);
            case Meeting meeting -> meeting(meeting);
            case Activity activity -> activity(activity);
            case Progression.Recorded recorded -> asCitizen("data.by", recorded.by());
            case Absence _,
                    Application _,
                    Assessment _,
                    Benefit _,
                    Bridge _,
                    Citizen _,
                    Correction _,
                    Demand _,
                    DischargeAgreement _,
                    Effort _,
                    Exemption _,
                    Handover _,
                    Home _,
                    Household _,
                    Mandate _,
                    Notification _,
                    OnePlan _,
                    Payer _,
                    Programme _,
                    Referral _,
                    Risk _,
                    Sanction _,
                    School _,
                    SectorCase _,
                    SectorPlan _,
                    Segment _,
                    Stay _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> consent(Consent consent) {
        return switch (consent) {
            case Consent.Given _, Consent.Withdrawn _ -> THEIRS;
        };
    }

    private static Optional<String> request(Request request) {
        return switch (request) {
            case Request.Made _ -> THEIRS;
            case Request.Answered _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> concern(Concern concern) {
        return switch (concern) {
            case Concern.Raised _ -> THEIRS;
            case Concern.Answered _ -> NOT_THEIRS;
        };
    }

    /** To propose is anybody's right; a goal is agreed, met or dropped together. */
    private static Optional<String> goal(Goal goal) {
        return switch (goal) {
            case Goal.Proposed proposed -> asCitizen("data.author", proposed.author());
            case Goal.Replaced replaced -> asCitizen("data.author", replaced.author());
            case Goal.Agreed _, Goal.Met _, Goal.Dropped _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> contact(Contact contact) {
        return switch (contact) {
            case Contact.Declined _, Contact.Confirmed _ -> THEIRS;
            case Contact.Assigned _,
                    Contact.AbsenceStarted _,
                    Contact.AbsenceEnded _,
                    Contact.EndingAnnounced _,
                    Contact.Ended _,
                    Contact.Made _,
                    Contact.AgreedCadence _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> measurement(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Taken _, Measurement.Declined _ -> THEIRS;
            case Measurement.Scheduled _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> barrier(Barrier barrier) {
        return switch (barrier) {
            case Barrier.Named named -> asCitizen("data.namedBy", named.namedBy());
            case Barrier.Removed _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> promise(Promise promise) {
        return switch (promise) {
            case Promise.Made made -> asCitizen("data.by", made.by());
            case Promise.Kept _, Promise.Broken _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> appointment(Appointment appointment) {
        return switch (appointment) {
            case Appointment.Cancelled cancelled -> asCitizen("data.by", cancelled.by());
            case Appointment.Booked _, Appointment.Moved _, Appointment.Held _, Appointment.Missed _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> meeting(Meeting meeting) {
        return switch (meeting) {
            case Meeting.Requested _ -> THEIRS;
            case Meeting.Scheduled _, Meeting.Held _, Meeting.Cancelled _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> activity(Activity activity) {
        return switch (activity) {
            case Activity.Lapsed _ -> THEIRS;
            case Activity.Attended _ -> NOT_THEIRS;
        };
    }

    private static Optional<String> asCitizen(String field, Tag who) {
        return who.value().equals("citizen")
                ? THEIRS
                : Optional.of("is the citizen's to say in the citizen's own name only: " + field + " must be citizen.");
    }
}
