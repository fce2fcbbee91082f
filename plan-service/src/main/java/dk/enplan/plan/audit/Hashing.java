package dk.enplan.plan.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256 over fields, each behind its length: nothing can be shifted from one into another. */
final class Hashing {

    private static final byte[] ABSENT = {-1, -1, -1, -1};

    private final MessageDigest digest = sha256();

    /** @param kind what is hashed, so that no hash of one kind is ever one of another */
    Hashing(String kind) {
        with(kind);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    Hashing with(byte @Nullable [] field) {
        if (field == null) {
            digest.update(ABSENT);
        } else {
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(field.length).flip());
            digest.update(field);
        }
        return this;
    }

    Hashing with(@Nullable String field) {
        return with(field == null ? null : field.getBytes(StandardCharsets.UTF_8));
    }

    Hashing with(long field) {
        return with(ByteBuffer.allocate(Long.BYTES).putLong(field).array());
    }

    byte[] done() {
        return digest.digest();
    }
}
