package dk.enplan.plan.keys;

import dk.enplan.contracts.CitizenId;

/** What keeps the citizens' keys from whoever has the database: a file's key, or a service that never gives its key away. */
public interface KeyEncryption {

    /** @param by the key that it was wrapped with */
    @SuppressWarnings("ArrayRecordComponent") // kept as it came, and never compared
    record Wrapped(String by, byte[] bytes) {}

    /** With the key that is current. Whose key it is, is bound to it: put into another citizen's place it does not open. */
    Wrapped wrap(CitizenId whose, byte[] key);

    /** With whichever it was wrapped with. */
    byte[] unwrap(CitizenId whose, Wrapped wrapped);
}
