package dk.enplan.plan.identity;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.ByRight;
import dk.enplan.plan.access.NothingCame;
import dk.enplan.plan.access.Office;
import dk.enplan.plan.access.What;
import java.util.List;
import org.springframework.stereotype.Component;

/** From a number to the citizen: for sectors' systems, which know people by their number, and for coordinators. Every question is written down. */
@Component
public class WhoIs {

    public sealed interface Answer {

        record Found(CitizenId citizen) implements Answer {}

        record Nobody() implements Answer {}

        record NotYours() implements Answer {}

        /** @param seconds until they may ask again */
        record TooOften(long seconds) implements Answer {}
    }

    private final Access access;
    private final Register register;
    private final Allowance allowance;

    WhoIs(Access access, Register register, Allowance allowance) {
        this.access = access;
        this.register = register;
        this.allowance = allowance;
    }

    /** Who may ask at all. */
    public boolean answers(Caller caller) {
        return isSystem(caller) || caller.is("coordinator");
    }

    public Answer ask(Caller caller, Cpr cpr) {
        if (!answers(caller)) {
            access.refused(caller, What.IDENTITY_LOOKUP);
            return new Answer.NotYours();
        }
        if (!mayAskAgain(caller, What.IDENTITY_LOOKUP)) return new Answer.TooOften(allowance.seconds());
        var found = register.find(cpr);
        access.shown(
                caller,
                found.map(CitizenId::value).stream().toList(),
                What.IDENTITY_LOOKUP,
                found.isPresent() ? Office.IDENTITY : NothingCame.NOBODY_FOUND);
        return found.<Answer>map(Answer.Found::new).orElseGet(Answer.Nobody::new);
    }

    /** Whoever tells a number learns whether it was known: that counts as a question too. */
    boolean mayAskAgain(Caller caller, What what) {
        var left = allowance.spend(caller.name(), isSystem(caller));
        if (!left) access.refused(caller, what, NothingCame.TOO_MANY_LOOKUPS);
        return left;
    }

    long seconds() {
        return allowance.seconds();
    }

    static boolean isSystem(Caller caller) {
        return caller.is("sector-system") && caller.sector().isPresent();
    }

    /** As the log would have it of somebody who was let in. */
    void wrote(Caller caller, CitizenId citizen, What what) {
        access.shown(caller, List.of(citizen.value()), what, Office.IDENTITY);
    }

    void wroteNothing(Caller caller, What what, ByRight why) {
        access.refused(caller, what, why);
    }
}
