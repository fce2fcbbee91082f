package dk.enplan.contracts.fact;

/** What somebody is to the citizen. A person may hold several roles. */
public enum Role {
    COORDINATOR,
    PRIMARY,
    DEPUTY,
    CASEWORKER,
    CONTACT_PERSON,
    MENTOR,
    MENTOR_FAMILY,
    VOLUNTEER,
    TREATMENT_LIAISON,
    SCHOOL_CONTACT,
    COMPANY_CONSULTANT,
    SUPPORT_WORKER,
    COMPANION,
    LEADER
}
