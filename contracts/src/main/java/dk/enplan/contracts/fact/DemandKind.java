package dk.enplan.contracts.fact;

/** What is demanded of the citizen. */
public enum DemandKind {
    MEETING_CADENCE,
    JOB_SEARCH,
    ACTIVATION,
    EDUCATION_ORDER,
    WORK_TEST,
    REGISTRATION,
    ABSTINENCE,
    ATTENDANCE,
    FULL_TIME
}
