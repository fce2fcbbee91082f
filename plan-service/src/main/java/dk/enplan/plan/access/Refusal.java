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
}
