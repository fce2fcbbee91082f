package dk.enplan.plan.access;

/** Why somebody may not read a plan. */
public sealed interface Refusal extends ByRight {

    @Override
    default String word() {
        return switch (this) {
            case NotAReader _ -> "not-a-reader";
            case NotYourCitizen _ -> "not-your-citizen";
            case Erased _ -> "erased";
        };
    }

    /** Nobody in this role reads plans. */
    record NotAReader() implements Refusal {}

    /** There was a plan, and it is erased: told only to those who may know. */
    record Erased() implements Refusal {}

    /** Reads plans, and stands in no relation to this citizen; or there is no such plan: which of the two is not told. */
    record NotYourCitizen() implements Refusal {}
}
