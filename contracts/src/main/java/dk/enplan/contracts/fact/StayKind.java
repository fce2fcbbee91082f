package dk.enplan.contracts.fact;

/** Where a citizen stays for a time. */
public enum StayKind {
    PLACEMENT,
    PSYCHIATRIC_ADMISSION,
    HOSPITAL,
    HOSTEL,
    CRISIS_CENTRE,
    RESIDENTIAL,
    PRISON
}
