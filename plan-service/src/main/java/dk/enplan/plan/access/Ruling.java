package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;

/** Whether somebody may read one plan, and what of it. Pure, and the only place where it is decided. */
sealed interface Ruling {

    /** The right, or why there is none. */
    String word();

    record Granted(Right right, Reader reader) implements Ruling {
        @Override
        public String word() {
            return right.word();
        }
    }

    record Refused(Refusal why) implements Ruling {
        @Override
        public String word() {
            return why.word();
        }
    }

    static Ruling of(Caller caller, CitizenId citizen) {
        if (caller.is("coordinator")) return new Granted(new Right.Coordinator(), new Reader.Coordinator());
        if (caller.is("auditor")) return new Granted(new Right.Auditor(), new Reader.Auditor());
        if (caller.is("caseworker") && caller.sector().isPresent())
            return new Granted(
                    new Right.Colleague(), new Reader.Caseworker(caller.sector().get(), caller.authority()));
        if (caller.isCitizen(citizen)) return new Granted(new Right.Self(), new Reader.Self());
        return new Refused(new Refusal.NotAReader());
    }
}
