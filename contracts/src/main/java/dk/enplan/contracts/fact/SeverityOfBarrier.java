package dk.enplan.contracts.fact;

/** How much a barrier stands in the way. */
public enum SeverityOfBarrier {
    NONE,
    MILD,
    MODERATE,
    SEVERE
}
