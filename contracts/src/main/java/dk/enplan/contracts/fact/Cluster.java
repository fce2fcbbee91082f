package dk.enplan.contracts.fact;

/** The law and the team a citizen is helped under. */
public enum Cluster {
    FAMILY,
    YOUTH,
    ADULT
}
