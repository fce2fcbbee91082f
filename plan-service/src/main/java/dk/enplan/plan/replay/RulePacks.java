package dk.enplan.plan.replay;

import dk.enplan.plan.rules.RuleBook;

/** Every set of rules that anything here was ever decided by, as it was then. */
public interface RulePacks {

    Found of(String version);

    sealed interface Found {
        /** @param hash over all that is written in it */
        record Here(RuleBook rules, String hash) implements Found {}

        /** @param why in words for an auditor */
        record Gone(String why) implements Found {}
    }
}
