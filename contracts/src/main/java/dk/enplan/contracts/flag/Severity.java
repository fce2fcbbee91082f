package dk.enplan.contracts.flag;

/** How much it matters, lowest first. */
public enum Severity {
    INFO,
    WARN,
    HIGH,
    CRITICAL
}
