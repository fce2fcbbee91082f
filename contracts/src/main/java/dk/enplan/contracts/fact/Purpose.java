package dk.enplan.contracts.fact;

/** What an effort is for. Two sectors that see two purposes in one effort ask two things of one citizen. */
public enum Purpose {
    ROUTINE,
    TEST_PROFESSION,
    STEP_UP,
    WORK_TEST,
    STABILISE,
    TREATMENT,
    CLARIFICATION,
    RETENTION,
    NETWORK
}
