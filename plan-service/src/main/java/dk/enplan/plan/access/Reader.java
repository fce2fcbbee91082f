package dk.enplan.plan.access;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Envelope;

/** What one reader may see of one plan. Whoever wants one comes to {@link Access}: nobody else makes any. */
public sealed interface Reader {

    boolean sees(Audience audience, String sector);

    default boolean sees(Envelope said) {
        return sees(said.audienceOrPlan(), said.sector().value());
    }

    /** Two readers with the same rights see the same page. */
    String rights();

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
}
