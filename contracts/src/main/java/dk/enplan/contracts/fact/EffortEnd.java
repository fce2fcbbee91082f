package dk.enplan.contracts.fact;

/** Why an effort ended. */
public enum EffortEnd {
    COMPLETED,
    IMPROVED,
    NO_PROGRESS,
    SOCIAL_FIT,
    BUDGET,
    EXPIRED,
    MOVED,
    DECLINED,
    OTHER
}
