package dk.enplan.contracts.flag;

/** Who a rule may tell. */
public enum Told {
    CITIZEN,
    COORDINATOR,
    OWNERS,
    TEAM_LEADER,
    SECTOR_LEADER,
    STEERING
}
