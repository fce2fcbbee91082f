package dk.enplan.plan.keys;

import com.google.crypto.tink.Aead;
import dk.enplan.contracts.CitizenId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of some citizens, for the length of one piece of work. What is sealed is bound to its place: moved elsewhere, it does not
 * open.
 */
public final class Ring {

    /** What is sealed says how, so that there may be another way one day. No JSON begins so. */
    private static final byte FIRST_WAY = 1;

    private final Map<CitizenId, Aead> keys;
    private final Set<CitizenId> destroyed;

    Ring(Map<CitizenId, Aead> keys, Set<CitizenId> destroyed) {
        this.keys = Map.copyOf(keys);
        this.destroyed = Set.copyOf(destroyed);
    }

    /** That what they said does not open is no fault: they were erased. */
    public boolean erased(CitizenId citizen) {
        return destroyed.contains(citizen);
    }

    /** @param place where it will lie, and nothing else will */
    public byte[] seal(CitizenId whose, String place, byte[] clear) {
        var key = keys.get(whose);
        if (key == null) throw new IllegalStateException("no key was asked for: plan=" + whose);
        try {
            var sealed = key.encrypt(clear, bound(place));
            var marked = new byte[sealed.length + 1];
            marked[0] = FIRST_WAY;
            System.arraycopy(sealed, 0, marked, 1, sealed.length);
            return marked;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("plan=" + whose + " cannot be sealed", impossible);
        }
    }

    /** Nothing where there is no such key, or it was not sealed with it, there and so. */
    public Optional<byte[]> open(CitizenId whose, String place, byte[] sealed) {
        var key = keys.get(whose);
        if (key == null || sealed.length == 0 || sealed[0] != FIRST_WAY) return Optional.empty();
        try {
            return Optional.of(key.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), bound(place)));
        } catch (GeneralSecurityException doesNotOpen) {
            return Optional.empty();
        }
    }

    private static byte[] bound(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
