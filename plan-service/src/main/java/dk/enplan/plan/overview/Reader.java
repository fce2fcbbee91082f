package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Envelope;
import dk.enplan.kit.edge.Caller;

/** What one reader may see of one plan. Decided here, once, for pages and API alike. */
sealed interface Reader {

    boolean sees(Envelope said);

    /** Two readers with the same rights see the same page. */
    String rights();

    static Reader of(Caller caller, CitizenId citizen) {
        if (caller.is("coordinator")) return new Coordinator();
        if (caller.is("auditor")) return new Auditor();
        if (caller.is("caseworker") && caller.sector().isPresent())
            return new Caseworker(caller.sector().get(), caller.authority());
        return caller.isCitizen(citizen) ? new Self() : new Nobody();
    }

    /** Holds the threads: everything but what a sector keeps to itself. */
    record Coordinator() implements Reader {
        @Override
        public boolean sees(Envelope said) {
            return switch (said.audienceOrPlan()) {
                case PLAN, AUTHORITY, RELATIONAL -> true;
                case RESTRICTED -> said.sector().value().equals("plan");
                case PRIVATE -> false;
            };
        }

        @Override
        public String rights() {
            return "coordinator";
        }
    }

    /** Power over benefits closes the door to what was said in confidence; the lack of it closes the one to decisions. */
    record Caseworker(String sector, boolean authority) implements Reader {
        @Override
        public boolean sees(Envelope said) {
            var own = said.sector().value().equals(sector);
            return switch (said.audienceOrPlan()) {
                case PLAN -> true;
                case AUTHORITY -> own && authority;
                case RELATIONAL -> !authority;
                case RESTRICTED -> own;
                case PRIVATE -> false;
            };
        }

        @Override
        public String rights() {
            return sector + (authority ? "+authority" : "");
        }
    }

    record Auditor() implements Reader {
        @Override
        public boolean sees(Envelope said) {
            return switch (said.audienceOrPlan()) {
                case PLAN, AUTHORITY, RELATIONAL, RESTRICTED -> true;
                case PRIVATE -> false;
            };
        }

        @Override
        public String rights() {
            return "auditor";
        }
    }

    record Self() implements Reader {
        @Override
        public boolean sees(Envelope said) {
            return switch (said.audienceOrPlan()) {
                case PLAN -> true;
                case AUTHORITY, RELATIONAL, RESTRICTED, PRIVATE -> false;
            };
        }

        @Override
        public String rights() {
            return "self";
        }
    }

    record Nobody() implements Reader {
        @Override
        public boolean sees(Envelope said) {
            return false;
        }

        @Override
        public String rights() {
            return "none";
        }
    }
}
