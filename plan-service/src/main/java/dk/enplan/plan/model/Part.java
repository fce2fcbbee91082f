package dk.enplan.plan.model;

import java.util.List;
import java.util.UUID;

/** What the plan keeps of one family of facts (or of a few that belong together). A value: {@code evolve} makes a new one. */
public sealed interface Part
        permits Agreement,
                Applications,
                Assessments,
                Attendance,
                Barriers,
                Benefits,
                Calendar,
                Capacity,
                Cases,
                Concerns,
                Consents,
                Demands,
                Efforts,
                Exemptions,
                Goals,
                Handovers,
                Heard,
                Homes,
                Household,
                Measurements,
                Meetings,
                Membership,
                Network,
                Payers,
                People,
                Programmes,
                Promises,
                Referrals,
                Stays,
                Voice,
                Wellbeing {

    /** Events that contradict what is known here, such as the end of something that nobody began. Kept; the missing fact may come. */
    default List<UUID> unmatched() {
        return List.of();
    }
}
