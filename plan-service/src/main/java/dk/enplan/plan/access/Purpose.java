package dk.enplan.plan.access;

import dk.enplan.kit.edge.Caller;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody reads for. It follows from who they are at work; who can read for more than one thing may say which of them it is now. */
public enum Purpose {
    COORDINATION,
    CASEWORK,
    AUDIT,
    OWN,
    LEADERSHIP,
    OPERATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Purpose> named(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** Whose it is; first those who read for this and mostly for nothing else. */
    private List<String> roles() {
        return switch (this) {
            case COORDINATION -> List.of("coordinator", "caseworker");
            case CASEWORK -> List.of("caseworker", "sector-system", "coordinator");
            case AUDIT -> List.of("auditor", "dpo");
            case OWN -> List.of("citizen");
            case LEADERSHIP -> List.of("leader");
            case OPERATION -> List.of("operator");
        };
    }

    /**
     * What a consent calls it that lets others read for this. To work together on the plan is what reading it is for; whoever may
     * see the notes of a school, or may talk about somebody, may not read a plan.
     */
    public List<String> meanings() {
        return switch (this) {
            case COORDINATION -> List.of("one-plan", "plan", "coordination");
            case CASEWORK -> List.of("one-plan", "plan", "coordination", "casework");
            case AUDIT, OWN, LEADERSHIP, OPERATION -> List.of();
        };
    }

    boolean isMeantBy(String word) {
        return meanings().contains(word);
    }

    /** Those that somebody can have, the usual one first. */
    static List<Purpose> of(Caller caller) {
        var theirs = Arrays.stream(values())
                .filter(it -> it.roles().stream().anyMatch(caller::is))
                .sorted(Comparator.comparing(it -> !caller.is(it.roles().getFirst())))
                .toList();
        return theirs.isEmpty() ? List.of(OWN) : theirs;
    }
}
