package dk.enplan.plan.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import dk.enplan.contracts.CitizenId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Keys out of a file. The first wraps; the others still unwrap. */
final class FileKeys implements KeyEncryption {

    private final Map.Entry<String, Aead> current;
    private final Map<String, Aead> keys;

    private FileKeys(SequencedMap<String, Aead> keys) {
        this.keys = keys;
        this.current = keys.firstEntry();
    }

    static FileKeys read(String file) {
        var keys = new LinkedHashMap<String, Aead>();
        KeyFile.read("ENPLAN_KEYS", "the keys that keep the citizens' own", file)
                .forEach((name, key) -> keys.put(name, aead(key)));
        return new FileKeys(keys);
    }

    static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM with 256 bits", impossible);
        }
    }

    @Override
    public Wrapped wrap(CitizenId whose, byte[] key) {
        try {
            return new Wrapped(current.getKey(), current.getValue().encrypt(key, bound(whose)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key cannot be wrapped", impossible);
        }
    }

    @Override
    public byte[] unwrap(CitizenId whose, Wrapped wrapped) {
        var by = keys.get(wrapped.by());
        if (by == null)
            throw new IllegalStateException("plan=" + whose + " is kept with the key " + wrapped.by()
                    + ", which is not in the file that ENPLAN_KEYS names: put it back, behind the current one");
        try {
            return by.decrypt(wrapped.bytes(), bound(whose));
        } catch (GeneralSecurityException another) {
            throw new IllegalStateException(
                    "the key of plan=" + whose + " does not open with the key " + wrapped.by()
                            + ": one of the two was changed",
                    another);
        }
    }

    private static byte[] bound(CitizenId whose) {
        return ("enplan-key " + whose).getBytes(StandardCharsets.UTF_8);
    }
}
