package dk.enplan.plan.rules;

/** What came of asking. Missing input never means "no problem", so not knowing is an answer of its own. */
sealed interface Answer {

    record Yes() implements Answer {}

    record No() implements Answer {}

    record Unknown(String missing) implements Answer {}
}
