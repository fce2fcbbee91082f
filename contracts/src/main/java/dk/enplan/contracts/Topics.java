package dk.enplan.contracts;

/** Where what is said travels. A record's key is its citizen's id, and every topic has as many partitions as every other. */
public final class Topics {

    public static final int PARTITIONS = 12;
    /** Before a sector's code: what that sector tells. */
    public static final String EVENTS = "enplan.events.";
    /** Before a sector's code: what became of it. */
    public static final String RECEIPTS = "enplan.receipts.";

    public static final String FLAGS = "enplan.flags";
    /** Who has been erased. Kept for good, the last about each citizen: whoever is restored from a backup reads it from its beginning. */
    public static final String ERASURES = "enplan.erasures";

    private Topics() {}

    public static String events(String sector) {
        return EVENTS + sector;
    }

    public static String receipts(String sector) {
        return RECEIPTS + sector;
    }
}
