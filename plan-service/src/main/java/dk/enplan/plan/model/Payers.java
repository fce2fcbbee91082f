package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Payer;

/** Who pays for an effort or an application, where two doubt it. */
public record Payers(Register<Payer.Disputed, Course> known) implements Part {

    public sealed interface Course {
        record Disputed() implements Course {}

        record Confirmed(Tag payer) implements Course, Over {}
    }

    static Payers undisputed() {
        return new Payers(Register.empty());
    }

    /** Who pays may be said before anybody doubts it. */
    Payers evolve(Envelope said, Payer fact) {
        return new Payers(
                switch (fact) {
                    case Payer.Disputed it -> known.begin(it.about(), said, it, new Course.Disputed());
                    case Payer.Confirmed(var about, var payer) ->
                        known.begin(about, said, new Payer.Disputed(about), new Course.Confirmed(payer));
                });
    }
}
