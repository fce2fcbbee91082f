package dk.enplan.plan.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import dk.enplan.contracts.CitizenId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Keys out of a file, a line each: its name and 32 bytes in base64. The first wraps; the others still unwrap. */
final class FileKeys implements KeyEncryption {

    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]{1,64})\\s+([A-Za-z0-9+/]{43}=)");
    private static final String HOW_TO_MAKE_ONE =
            "; make one with: (umask 077; echo \"$(date +%F) $(openssl rand -base64 32)\" > keys)";

    private final Map.Entry<String, Aead> current;
    private final Map<String, Aead> keys;

    private FileKeys(SequencedMap<String, Aead> keys) {
        this.keys = keys;
        this.current = keys.firstEntry();
    }

    static FileKeys read(String file) {
        if (file.isBlank())
            throw new IllegalStateException(
                    "ENPLAN_KEYS is not set: it names the file of the keys that keep the citizens' own"
                            + HOW_TO_MAKE_ONE);
        var keys = new LinkedHashMap<String, Aead>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            var parts = LINE.matcher(line.strip());
            // Without quoting a word of it.
            if (!parts.matches())
                throw new IllegalStateException("ENPLAN_KEYS names " + file + ", and line " + number
                        + " is not a name and 32 bytes in base64" + HOW_TO_MAKE_ONE);
            if (keys.put(parts.group(1), aead(Base64.getDecoder().decode(parts.group(2)))) != null)
                throw new IllegalStateException("ENPLAN_KEYS names " + file + ", and line " + number
                        + " has the name of another key: every key has its own");
        }
        if (keys.isEmpty())
            throw new IllegalStateException(
                    "ENPLAN_KEYS names " + file + ", and there is no key in it" + HOW_TO_MAKE_ONE);
        return new FileKeys(keys);
    }

    private static Iterable<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "ENPLAN_KEYS names " + file
                            + ", and nothing can be read there: mend the path, or let this account read the file",
                    unreadable);
        }
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
