package dk.enplan.contracts.fact;

/** Where a goal is heading. */
public enum Direction {
    STEP_UP,
    STABILISE,
    TREATMENT_FIRST,
    JOB,
    EDUCATION,
    PENSION
}
