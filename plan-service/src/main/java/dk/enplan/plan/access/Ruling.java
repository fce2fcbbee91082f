package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import java.time.LocalDate;
import java.util.Optional;

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

    /**
     * Somebody asks.
     *
     * @param begins what they want makes a plan where there is none
     * @param colleagues whether it is enough that their sector has something going on there
     * @param guarded the citizen has name and address protection
     * @param glass they have said why they must read all the same, and the time for it has not run out
     */
    record Asked(
            Caller caller,
            CitizenId citizen,
            Purpose purpose,
            LocalDate today,
            boolean begins,
            boolean colleagues,
            boolean guarded,
            boolean glass) {

        Asked withGlass() {
            return new Asked(caller, citizen, purpose, today, begins, colleagues, guarded, true);
        }

        /** Of whom it is known who they are but not where they live, nobody reads who is not named; but for those whose work that is. */
        boolean opened() {
            return !guarded || caller.is("protected");
        }
    }

    /** @param standing nothing, where there is no plan */
    static Ruling of(Asked asked, Optional<Standing> standing) {
        var caller = asked.caller();
        // Whoever works here reads of themself what everybody reads of themself.
        if (caller.isCitizen(asked.citizen())) return new Granted(new Right.Self(), new Reader.Self());
        if (caller.is("auditor")) return new Granted(new Right.Auditor(), new Reader.Auditor());
        var coordinator = caller.is("coordinator");
        var caseworker = caller.is("caseworker") && caller.sector().isPresent();
        if (!coordinator && !caseworker) return new Refused(new Refusal.NotAReader());
        if (standing.isEmpty())
            return coordinator && asked.begins() && asked.opened()
                    ? new Granted(new Right.EmptyChair(), new Reader.Coordinator(caller.authority()))
                    : new Refused(new Refusal.NotYourCitizen());
        return of(asked, standing.get().to(caller.authority()), coordinator, caseworker);
    }

    /** That somebody was here is known to those who watch over the log, and to themself. Everybody else hears what they would hear of any other. */
    static Ruling ofErased(Caller caller, CitizenId citizen) {
        if (caller.isCitizen(citizen) || caller.is("auditor")) return new Refused(new Refusal.Erased());
        return caller.is("coordinator")
                        || (caller.is("caseworker") && caller.sector().isPresent())
                ? new Refused(new Refusal.NotYourCitizen())
                : new Refused(new Refusal.NotAReader());
    }

    private static Ruling of(Asked asked, Ties ties, boolean coordinator, boolean caseworker) {
        var caller = asked.caller();
        var today = asked.today();
        if (coordinator && ties.coordinates(caller.name(), today))
            return new Granted(new Right.Coordinator(), new Reader.Coordinator(caller.authority()));
        if (coordinator && asked.opened() && ties.nobodyCoordinates(today))
            return new Granted(new Right.EmptyChair(), new Reader.Coordinator(caller.authority()));
        if (ties.circle().contains(caller.name())) return new Granted(new Right.InCircle(), staff(asked, ties));
        if (caseworker
                && asked.colleagues()
                && !asked.guarded()
                && caller.sector().filter(ties.sectors()::contains).isPresent())
            return new Granted(new Right.Colleague(), staff(asked, ties));
        if (asked.glass() && !asked.guarded())
            return new Granted(
                    new Right.BreakGlass(),
                    new Reader.Caseworker(caller.sector().orElse(""), caller.authority(), true));
        return new Refused(new Refusal.NotYourCitizen());
    }

    private static Reader staff(Asked asked, Ties ties) {
        var own = asked.caller().sector().orElse("");
        return new Reader.Caseworker(own, asked.caller().authority(), ties.shares(own, asked.purpose(), asked.today()));
    }
}
