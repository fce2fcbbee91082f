package dk.enplan.contracts.fact;

/** The part of life that a goal or an effort is about. */
public enum Domain {
    EMPLOYMENT,
    EDUCATION,
    HEALTH,
    PSYCHE,
    SUBSTANCE,
    HOUSING,
    ECONOMY,
    FAMILY,
    NETWORK,
    DAILY_LIFE,
    CRIME,
    SELF_BELIEF
}
