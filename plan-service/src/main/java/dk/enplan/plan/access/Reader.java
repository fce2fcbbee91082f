package dk.enplan.plan.access;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one reader may see of one plan. Whoever wants one comes to {@link Access}: nobody else makes any. */
public sealed interface Reader {

    boolean sees(Audience audience, String sector);

    /**
     * Whether they may know that there is such a thing, be it only by a number. What was said to one alone is nobody else's; what was
     * said in confidence does not exist for those with power over benefits.
     */
    default boolean knows(Audience audience) {
        return audience != Audience.PRIVATE;
    }

    default boolean sees(Envelope said) {
        return sees(said.audienceOrPlan(), said.sector().value());
    }

    default boolean knows(Envelope said) {
        return knows(said.audienceOrPlan());
    }

    /** Whether what was said in confidence does not exist for them: then nothing that follows from it may show either. */
    default boolean veiled() {
        return !knows(Audience.RELATIONAL);
    }

    /** Audiences of which this reader knows nothing. */
    default Set<Audience> unknown() {
        return Arrays.stream(Audience.values()).filter(it -> !knows(it)).collect(Collectors.toSet());
    }

    /** The same as they are written. */
    default List<String> hidden() {
        return unknown().stream().map(Kind::wireName).sorted().toList();
    }

    /** Two readers with the same rights see the same page. */
    String rights();

    /** Holds the threads: everything but what a sector keeps to itself, and, with power over benefits, what was said in confidence. */
    record Coordinator(boolean authority) implements Reader {
        @Override
        public boolean sees(Audience audience, String sector) {
            return switch (audience) {
                case PLAN, AUTHORITY -> true;
                case RELATIONAL -> !authority;
                case RESTRICTED -> sector.equals("plan");
                case PRIVATE -> false;
            };
        }

        @Override
        public boolean knows(Audience audience) {
            return audience != Audience.PRIVATE && !(authority && audience == Audience.RELATIONAL);
        }

        @Override
        public String rights() {
            return authority ? "coordinator+authority" : "coordinator";
        }
    }

    /**
     * Power over benefits closes the door to what was said in confidence; the lack of it closes the one to decisions.
     *
     * @param shared whether the citizen lets this sector read what others have told
     */
    record Caseworker(String own, boolean authority, boolean shared) implements Reader {
        @Override
        public boolean sees(Audience audience, String sector) {
            var ours = sector.equals(own);
            if (!ours && !shared) return false;
            return switch (audience) {
                case PLAN -> true;
                case AUTHORITY -> ours && authority;
                case RELATIONAL -> !authority;
                case RESTRICTED -> ours;
                case PRIVATE -> false;
            };
        }

        @Override
        public boolean knows(Audience audience) {
            return audience != Audience.PRIVATE && !(authority && audience == Audience.RELATIONAL);
        }

        @Override
        public String rights() {
            return own + (authority ? "+authority" : "") + (shared ? "" : "+own");
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
    record Anybody(boolean authority) implements Reader {
        @Override
        public boolean sees(Audience audience, String sector) {
            return audience == Audience.PLAN;
        }

        @Override
        public boolean knows(Audience audience) {
            return audience != Audience.PRIVATE && !(authority && audience == Audience.RELATIONAL);
        }

        @Override
        public String rights() {
            return authority ? "anybody+authority" : "anybody";
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
