package dk.enplan.plan.access;

/** Why somebody may read a plan. */
public sealed interface Right {

    /** As the access log calls it. */
    String word();

    /** Their own plan. */
    record Self() implements Right {
        @Override
        public String word() {
            return "self";
        }
    }

    /** Holds the threads of this plan. */
    record Coordinator() implements Right {
        @Override
        public String word() {
            return "coordinator";
        }
    }

    /** Works in a sector that reads plans. */
    record Colleague() implements Right {
        @Override
        public String word() {
            return "colleague";
        }
    }

    record Auditor() implements Right {
        @Override
        public String word() {
            return "auditor";
        }
    }
}
