package dk.enplan.plan.access;

/**
 * Why a line stands in the access log: what let somebody in, or what came of it instead. What is written is its word, and a word that
 * has been used never means anything else.
 */
public sealed interface ByRight permits Right, Refusal, Office, NothingCame {

    String word();
}
