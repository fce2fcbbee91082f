package dk.enplan.plan.model;

/** How far a thing has come, where that may be its end. A life leaves more and more behind that is over, and few questions are about it. */
interface Over {

    default boolean over() {
        return true;
    }
}
