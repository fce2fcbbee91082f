package dk.enplan.plan.access;

/** Why somebody may not read a plan. */
public sealed interface Refusal {

    /** As the access log calls it. */
    String word();

    /** Nobody in this role reads plans. */
    record NotAReader() implements Refusal {
        @Override
        public String word() {
            return "not-a-reader";
        }
    }

    /** Reads plans, and stands in no relation to this citizen; or there is no such plan: which of the two is not told. */
    record NotYourCitizen() implements Refusal {
        @Override
        public String word() {
            return "not-your-citizen";
        }
    }
}
