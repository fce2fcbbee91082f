package dk.enplan.proof;

import dk.enplan.local.Reachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What the plan service has written down, read as ADR 33 says it lies there and not by its own classes. */
final class OpenedPayloads {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<UUID, byte[]> keys = new HashMap<>();

    private OpenedPayloads() {}

    static OpenedPayloads of(Reachable platform, Books plan) throws SQLException {
        var files = fileKeys(platform);
        var opened = new OpenedPayloads();
        plan.each("select citizen_id, wrapped, wrapped_by from citizen_key", row -> {
            var citizen = row.getObject(1, UUID.class);
            var by = Objects.requireNonNull(files.get(row.getString(3)), "a key that is not in the file");
            opened.keys.put(
                    citizen,
                    decrypted(by, row.getBytes(2), 0, "enplan-key " + citizen).orElseThrow());
        });
        return opened;
    }

    /** Nothing where it does not open. */
    Optional<String> open(UUID citizen, long sequence, String event, byte[] payload) {
        var key = keys.get(citizen);
        if (key == null || payload.length == 0 || payload[0] != 1) return Optional.empty();
        return decrypted(key, payload, 1, "domain_event " + citizen + " " + sequence + " " + event)
                .map(clear -> new String(clear, StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> fileKeys(Reachable platform) {
        try {
            var keys = new HashMap<String, byte[]>();
            for (var line : Files.readAllLines(platform.keys())) {
                var words = line.strip().split("\\s+", 2);
                if (words.length == 2 && !line.startsWith("#"))
                    keys.put(words[0], Base64.getDecoder().decode(words[1]));
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<byte[]> decrypted(byte[] key, byte[] sealed, int from, String bound) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, sealed, from, NONCE));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(sealed, from + NONCE, sealed.length - from - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException doesNotOpen) {
            return Optional.empty();
        }
    }
}
