package dk.enplan.plan.overview;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Envelope;
import dk.enplan.kit.edge.Caller;

/** What one reader may see of one plan. Decided here, once, for pages and API alike. */
public sealed interface Reader {

    boolean sees(Audience audience, String sector);

    default boolean sees(Envelope said) {
        return sees(said.audienceOrPlan(), said.sector().value());
    }

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
        public boolean sees(Audience audience, String sector) {
            return switch (audience) {
                case PLAN, AUTHORITY, RELATIONAL -> true;
                case RESTRICTED -> sector.equals("plan");
                case PRIVATE -> false;
            };
        }

        @Override
        public String rights() {
            return "coordinator";
        }
    }

    /** Power over benefits closes the door to what was said in confidence; the lack of it closes the one to decisions. */
    record Caseworker(String own, boolean authority) implements Reader {
        @Override
        public boolean sees(Audience audience, String sector) {
            var ours = sector.equals(own);
            return switch (audience) {
                case PLAN -> true;
                case AUTHORITY -> ours && authority;
                case RELATIONAL -> !authority;
                case RESTRICTED -> ours;
                case PRIVATE -> false;
            };
        }

        @Override
        public String rights() {
            return own + (authority ? "+authority" : "");
        }
    }

    /**
     * A sector's own system. What it shows, staff with power over benefits and staff without may both see: so of what others
     * have told, only what is for everybody.
     */
    record SectorSystem(String own) implements Reader {
        @Override
        public boolean sees(Audience audience, String sector) {
            return switch (audience) {
                case PLAN -> true;
                case AUTHORITY, RELATIONAL, RESTRICTED -> sector.equals(own);
                case PRIVATE -> false;
            };
        }

        @Override
        public String rights() {
            return "system of " + own;
        }
    }

    record Auditor() implements Reader {
        @Override
        public boolean sees(Audience audience, String sector) {
            return switch (audience) {
                case PLAN, AUTHORITY, RELATIONAL, RESTRICTED -> true;
                case PRIVATE -> false;
            };
        }

        @Override
        public String rights() {
            return "auditor";
        }
    }

    /** What everybody sees who reads this plan at all. */
    record Anybody() implements Reader {
        @Override
        public boolean sees(Audience audience, String sector) {
            return audience == Audience.PLAN;
        }

        @Override
        public String rights() {
            return "anybody";
        }
    }

    record Self() implements Reader {
        @Override
        public boolean sees(Audience audience, String sector) {
            return switch (audience) {
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
        public boolean sees(Audience audience, String sector) {
            return false;
        }

        @Override
        public String rights() {
            return "none";
        }
    }
}
