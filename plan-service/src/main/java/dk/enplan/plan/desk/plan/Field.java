package dk.enplan.plan.desk.plan;

/**
 * One thing that an act asks for.
 *
 * @param name as the language calls it, so that what it objects to finds its field
 * @param of where its choices come from
 */
public record Field(String name, Kind kind, boolean required, Choices.Of of) {

    /** What is written in it. */
    public enum Kind {
        LINE,
        TEXT,
        DAY,
        MOMENT,
        NUMBER,
        YES_OR_NO,
        CHOICE,
        SECTORS
    }

    static Field must(String name, Kind kind) {
        return new Field(name, kind, true, Choices.Of.NOTHING);
    }

    static Field may(String name, Kind kind) {
        return new Field(name, kind, false, Choices.Of.NOTHING);
    }

    static Field must(String name, Choices.Of of) {
        return new Field(name, Kind.CHOICE, true, of);
    }

    static Field may(String name, Choices.Of of) {
        return new Field(name, Kind.CHOICE, false, of);
    }
}
