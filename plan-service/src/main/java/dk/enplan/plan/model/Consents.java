package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Consent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the citizen has allowed to be shared, with whom and why. */
public record Consents(Register<Consent.Given, Course> known) implements Part {

    public enum Course implements Over {
        GIVEN,
        WITHDRAWN;

        @Override
        public boolean over() {
            return this == WITHDRAWN;
        }
    }

    static Consents none() {
        return new Consents(Register.empty());
    }

    Consents evolve(Envelope said, Consent fact) {
        return new Consents(
                switch (fact) {
                    case Consent.Given given -> known.begin(given.consentId(), said, given, Course.GIVEN);
                    case Consent.Withdrawn(var id) -> known.turn(id, said, Course.WITHDRAWN);
                });
    }

    /** The last day counts. */
    public Stream<Item<Consent.Given, Course>> inForce(LocalDate today) {
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
