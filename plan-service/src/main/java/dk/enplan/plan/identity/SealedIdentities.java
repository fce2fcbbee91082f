package dk.enplan.plan.identity;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Reading;
import dk.enplan.contracts.Shape;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.Ring;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who somebody is lies under their own key: with the key gone, nobody knows it any more. */
@Component
class SealedIdentities {

    private static final Shape<Identity.Written> WRITTEN = Shape.of(Identity.Written.class);

    private final CitizenKeys keys;

    SealedIdentities(CitizenKeys keys) {
        this.keys = keys;
    }

    /** In the transaction that there is: whoever has no key yet gets one. */
    byte[] seal(CitizenId citizen, Identity identity) {
        var json = WRITTEN.write(identity.written()).toString().getBytes(StandardCharsets.UTF_8);
        return keys.toWriteAbout(List.of(citizen)).seal(citizen, place(citizen), json);
    }

    @FunctionalInterface
    interface Open {
        /** Nothing where it does not open: the key is gone, or it was not sealed there. */
        Optional<Identity> of(IdentityRows.Row row);
    }

    /** Asks once for all keys that are not at hand. */
    Open of(Collection<CitizenId> citizens) {
        var ring = keys.of(citizens);
        return row -> open(ring, row);
    }

    private static Optional<Identity> open(Ring ring, IdentityRows.Row row) {
        return ring.open(row.citizen(), place(row.citizen()), row.sealed())
                .flatMap(json -> Language.parse(new String(json, StandardCharsets.UTF_8)))
                .flatMap(json -> understood(WRITTEN.read(json)))
                .flatMap(written -> understood(Identity.of(written)));
    }

    private static <T> Optional<T> understood(Reading<T> reading) {
        return reading instanceof Reading.Understood<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    private static String place(CitizenId citizen) {
        return "identity " + citizen;
    }
}
