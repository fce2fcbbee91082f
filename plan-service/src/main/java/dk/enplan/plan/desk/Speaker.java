package dk.enplan.plan.desk;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.Right;
import java.util.Optional;
import java.util.Set;

/** In whose name a caller may say something about a citizen. */
sealed interface Speaker {

    /** The sector that speaks. */
    String sector();

    /** How the history names who it was: staff by their id, a citizen never by a name. */
    String actor();

    /** What was said to these does not exist for them, so what they do is judged without it. */
    Set<Audience> unknown();

    /** Why this is not theirs to say, as the end of a sentence about the event; nothing when it is. */
    Optional<String> objection(Fact fact);

    static Optional<Speaker> of(Pass pass) {
        return switch (pass.right()) {
            case Right.Self _ -> Optional.of(new Self(pass.citizen()));
            case Right.Coordinator _, Right.EmptyChair _ ->
                Optional.of(new Coordinator(pass.caller().name(), pass.reader().unknown()));
            case Right.InCircle _, Right.Colleague _, Right.Auditor _, Right.BreakGlass _ -> Optional.empty();
        };
    }

    /** Holds the threads, and so may tell whatever the plan has to hear: also what a sector forgot to. */
    record Coordinator(String actor, Set<Audience> unknown) implements Speaker {
        public Coordinator {
            unknown = Set.copyOf(unknown);
        }

        @Override
        public String sector() {
            return "plan";
        }

        @Override
        public Optional<String> objection(Fact fact) {
            return Optional.empty();
        }
    }

    record Self(CitizenId citizen) implements Speaker {
        @Override
        public String sector() {
            return "citizen";
        }

        @Override
        public String actor() {
            return citizen.toString();
        }

        /** What they said to one alone, they know. */
        @Override
        public Set<Audience> unknown() {
            return Set.of();
        }

        @Override
        public Optional<String> objection(Fact fact) {
            return TheirsToSay.objection(fact);
        }
    }
}
