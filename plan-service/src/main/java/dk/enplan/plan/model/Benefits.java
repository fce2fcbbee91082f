package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Benefit;

/** The money the citizen lives on: the last that was said of each benefit. */
public record Benefits(Register<Benefit.Changed, Course> known) implements Part {

    public enum Course {
        RUNNING,
        STOPPED
    }

    static Benefits none() {
        return new Benefits(Register.empty());
    }

    Benefits evolve(Envelope said, Benefit fact) {
        return switch (fact) {
            case Benefit.Changed it ->
                new Benefits(known.begin(
                        it.benefit().value(),
                        said,
                        it,
                        it.direction().value().equals("stopped") ? Course.STOPPED : Course.RUNNING));
        };
    }
}
