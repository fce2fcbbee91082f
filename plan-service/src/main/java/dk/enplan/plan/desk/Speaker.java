package dk.enplan.plan.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.Right;
import java.util.Optional;

/** In whose name a caller may say something about a citizen. */
sealed interface Speaker {

    /** The sector that speaks. */
    String sector();

    /** How the history names who it was: staff by their id, a citizen never by a name. */
    String actor();

    /** Why this is not theirs to say, as the end of a sentence about the event; nothing when it is. */
    Optional<String> objection(Fact fact);

    static Optional<Speaker> of(Pass pass) {
        return switch (pass.right()) {
            case Right.Self _ -> Optional.of(new Self(pass.citizen()));
            case Right.Coordinator _, Right.EmptyChair _ ->
                Optional.of(new Coordinator(pass.caller().name()));
            case Right.InCircle _, Right.Colleague _, Right.Auditor _, Right.BreakGlass _ -> Optional.empty();
        };
    }

    /** Holds the threads, and so may tell whatever the plan has to hear: also what a sector forgot to. */
    record Coordinator(String actor) implements Speaker {
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

        @Override
        public Optional<String> objection(Fact fact) {
            return TheirsToSay.objection(fact);
        }
    }
}
