package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Absence;
import java.util.Optional;

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
                        key(
                                it.memberId() == null ? "" : it.memberId(),
                                it.kind().value()),
                        Item.begun(it, Course.REPORTED, said)));
        };
    }

    /** @param member empty: the citizen */
    public Optional<Absence.Reported> reported(String member, String kind) {
        return known.find(key(member, kind)).map(Item::said);
    }

    private static String key(String member, String kind) {
        return member + "|" + kind;
    }
}
