package dk.enplan.proof;

import dk.enplan.proof.Life.Told;

/** What is told and must not get into a plan, or not again. */
sealed interface Wrong {

    Told told();

    /** An id that stands for another citizen's event: refused, and its publisher is told why. */
    record Claim(Told told) implements Wrong {}

    /** A type that nobody knows: kept, and not in the plan. */
    record UnheardOf(Told told) implements Wrong {}

    /** What is in the plan already, past the door: a duplicate. */
    record Again(Told told) implements Wrong {}
}
