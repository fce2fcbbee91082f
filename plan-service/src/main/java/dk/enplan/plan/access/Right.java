package dk.enplan.plan.access;

import java.util.stream.Stream;

/** Why somebody may read a plan. */
public sealed interface Right extends ByRight {

    @Override
    default String word() {
        return switch (this) {
            case Self _ -> "self";
            case Coordinator _ -> "coordinator";
            case EmptyChair _ -> "empty-chair";
            case InCircle _ -> "circle";
            case Colleague _ -> "colleague";
            case BreakGlass _ -> "break-glass";
            case Auditor _ -> "auditor";
        };
    }

    /** As a list of many has it, which is made where the lines lie. */
    static Right named(String word) {
        return Stream.of(
                        new Self(),
                        new Coordinator(),
                        new EmptyChair(),
                        new InCircle(),
                        new Colleague(),
                        new BreakGlass(),
                        new Auditor())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody has a right called " + word));
    }

    /** Holds the threads, or is the only kind of person who could take them up: so acts in the plan. */
    default boolean coordinates() {
        return switch (this) {
            case Coordinator _, EmptyChair _ -> true;
            case Self _, InCircle _, Colleague _, Auditor _, BreakGlass _ -> false;
        };
    }

    /** Their own plan. */
    record Self() implements Right {}

    /** Coordinates this plan, or stands in for who does. */
    record Coordinator() implements Right {}

    /** A coordinator, where nobody who coordinates this plan can be reached: somebody must be able to take it up. */
    record EmptyChair() implements Right {}

    /** Is named on the plan as somebody to this citizen. */
    record InCircle() implements Right {}

    /** Works in a sector that has something going on here, and stands in for those who are named. */
    record Colleague() implements Right {}

    /** Has said why they must read all the same; for a while. */
    record BreakGlass() implements Right {}

    record Auditor() implements Right {}
}
