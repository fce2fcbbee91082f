package dk.enplan.contracts;

import java.util.UUID;

/** Who it is about: pseudonymous. A CPR number never travels. */
public record CitizenId(UUID value) {

    public static CitizenId of(String uuid) {
        return new CitizenId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
