package dk.enplan.contracts;

/** Who may read the data of an event. */
public enum Audience {
    /** Every sector in the citizen's plan. */
    PLAN,
    /** Staff with decision power in the owning sector, and the coordinator. */
    AUTHORITY,
    /** Staff without authority, and the coordinator; never a reader who decides on benefits. */
    RELATIONAL,
    /** The owning sector only; others see that the sector is active. */
    RESTRICTED,
    /** Never leaves through the plan; counted only. */
    PRIVATE
}
