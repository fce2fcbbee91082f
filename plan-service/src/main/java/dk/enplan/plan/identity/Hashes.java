package dk.enplan.plan.identity;

import dk.enplan.contracts.Cpr;
import dk.enplan.plan.keys.KeyFile;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By what somebody is found who cannot be read: HMAC-SHA-256 with a key that is not in the database. There are so few numbers that
 * without a key all of them are hashed within minutes. The first key of the file hashes; what was hashed with the others is still found.
 */
final class Hashes {

    private final SequencedMap<String, byte[]> keys;

    private Hashes(SequencedMap<String, byte[]> keys) {
        this.keys = keys;
    }

    static Hashes read(String file) {
        return new Hashes(KeyFile.read("ENPLAN_IDENTITY_KEYS", "the keys by which citizens are found", file));
    }

    /** The name of the key that hashes now. */
    String current() {
        return keys.firstEntry().getKey();
    }

    byte[] of(Cpr cpr) {
        return hash(keys.firstEntry().getValue(), cpr(cpr));
    }

    byte[][] ofWords(Collection<String> words) {
        var key = keys.firstEntry().getValue();
        return words.stream().map(word -> hash(key, word(word))).toArray(byte[][]::new);
    }

    /** With whichever key it was hashed. */
    byte[][] any(Cpr cpr) {
        return keys.values().stream().map(key -> hash(key, cpr(cpr))).toArray(byte[][]::new);
    }

    List<byte[]> any(String word) {
        return keys.values().stream().map(key -> hash(key, word(word))).toList();
    }

    private static String cpr(Cpr cpr) {
        return "cpr " + cpr.digits();
    }

    /** A word of digits must not find a number. */
    private static String word(String word) {
        return "word " + word;
    }

    private static byte[] hash(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
    }
}
