package dk.enplan.plan.model;

/** What came of a command. */
public sealed interface Decision {

    record Accepted() implements Decision {}

    /** Said before: nothing happens twice. */
    record Known() implements Decision {}

    record Refused(Reason reason) implements Decision {}

    enum Reason {
        /** The id already stands for another event about this citizen. */
        ID_TAKEN,
        /** It ends, answers or changes something that the plan does not know of. */
        UNMATCHED,
        /** This record and another were one person; the plan goes on in the other. */
        MERGED,
        /** No such flag stands: it was cleared, or somebody has let it rest. */
        NOT_OPEN
    }
}
