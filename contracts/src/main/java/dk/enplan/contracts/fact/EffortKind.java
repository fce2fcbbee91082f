package dk.enplan.contracts.fact;

/** What kind of help or activity an effort is. */
public enum EffortKind {
    SUPPORT,
    MENTOR,
    TREATMENT,
    THERAPY,
    AFTERCARE,
    INTERNSHIP,
    WORK_TEST,
    WAGE_SUBSIDY,
    FLEX_JOB,
    JOB,
    SPARE_TIME_JOB,
    EDUCATION,
    COURSE,
    ACTIVITY,
    RELIEF,
    HOUSING_SUPPORT,
    FINANCIAL_AID,
    GUIDANCE,
    CLARIFICATION
}
