package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Exemption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Demands that the citizen is freed from for a time. */
public record Exemptions(Register<Exemption.Granted, Course> known) implements Part {

    public enum Course implements Over {
        GRANTED,
        ENDED;

        @Override
        public boolean over() {
            return this == ENDED;
        }
    }

    static Exemptions none() {
        return new Exemptions(Register.empty());
    }

    Exemptions evolve(Envelope said, Exemption fact) {
        return new Exemptions(
                switch (fact) {
                    case Exemption.Granted granted -> known.begin(granted.exemptionId(), said, granted, Course.GRANTED);
                    case Exemption.Ended(var id) -> known.turn(id, said, Course.ENDED);
                });
    }

    public Stream<Exemption.Granted> granted() {
        return known.open().map(Item::said);
    }

    /** The last day counts. */
    public Stream<Item<Exemption.Granted, Course>> inForce(LocalDate today) {
        return known.open().filter(it -> {
            var until = it.said().until();
            return until == null || !until.isBefore(today);
        });
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
