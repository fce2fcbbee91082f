package dk.enplan.plan.rules;

import java.util.List;

/** The rules cannot be trusted, so nothing starts: a rule that is skipped in silence is a promise nobody keeps. */
public final class BrokenRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BrokenRules(List<String> problems) {
        super("The rules cannot be used:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each with where it stands. */
    public List<String> problems() {
        return problems;
    }
}
