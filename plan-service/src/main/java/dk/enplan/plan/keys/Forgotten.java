package dk.enplan.plan.keys;

/** What an event has become whose citizen was erased: it stands in its place, and nobody knows what it said. */
public record Forgotten() {

    /** As it is called where it is read. */
    public static final String NAME = "forgotten";
}
