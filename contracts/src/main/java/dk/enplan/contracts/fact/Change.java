package dk.enplan.contracts.fact;

/** How somebody is, compared with last time. */
public enum Change {
    BETTER,
    SAME,
    WORSE
}
