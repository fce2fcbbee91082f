package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Absence;

/** Time away from school or work, by person and kind: the report that was made last. */
public record Attendance(Register<Absence.Reported, Course> known) implements Part {

    public enum Course {
        REPORTED
    }

    static Attendance unreported() {
        return new Attendance(Register.empty());
    }

    Attendance evolve(Envelope said, Absence fact) {
        return switch (fact) {
            case Absence.Reported it ->
                new Attendance(known.with(
                        (it.memberId() == null ? "" : it.memberId()) + "|"
                                + it.kind().value(),
                        Item.begun(it, Course.REPORTED, said)));
        };
    }
}
