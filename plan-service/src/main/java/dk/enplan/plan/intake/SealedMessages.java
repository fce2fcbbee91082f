package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.keys.CitizenKeys;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is set aside lies there under the key of the citizen it is about; where nobody could tell, under one that is nobody's. */
@Component
class SealedMessages {

    private final CitizenKeys keys;

    SealedMessages(CitizenKeys keys) {
        this.keys = keys;
    }

    /** One message, and whom it seems to be about. */
    @FunctionalInterface
    interface Seal {
        byte[] of(@Nullable UUID citizen, String cameFrom, byte[] message);
    }

    /** What is kept of one citizen's. */
    @FunctionalInterface
    interface Open {
        byte[] of(String cameFrom, byte[] message);
    }

    Seal among(Collection<@Nullable UUID> citizens) {
        var whose = new HashSet<CitizenId>();
        for (var citizen : citizens) whose.add(owner(citizen));
        var ring = keys.toWriteAbout(whose);
        return (citizen, cameFrom, message) -> ring.seal(owner(citizen), place(cameFrom), message);
    }

    /** What does not open is kept as it is, as everything that cannot be read. */
    Open about(@Nullable UUID citizen) {
        var whose = owner(citizen);
        var ring = keys.of(List.of(whose));
        return (cameFrom, message) -> ring.open(whose, place(cameFrom), message).orElse(message);
    }

    private static CitizenId owner(@Nullable UUID citizen) {
        return citizen == null ? CitizenKeys.NOBODY : new CitizenId(citizen);
    }

    private static String place(String cameFrom) {
        return "set_aside " + cameFrom;
    }
}
