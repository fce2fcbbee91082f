package dk.enplan.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Keys that sign a history in tests, each made for the occasion. */
public final class AuditKeys {

    private AuditKeys() {}

    public static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String pem(KeyPair pair) {
        return block("PRIVATE", pair.getPrivate().getEncoded()) + publicPem(pair);
    }

    public static String publicPem(KeyPair pair) {
        return block("PUBLIC", pair.getPublic().getEncoded());
    }

    /** The one of the service that all tests share. */
    static String file() {
        var file = Path.of("target", "audit-key-" + ProcessHandle.current().pid() + ".pem");
        try {
            if (!Files.exists(file)) Files.writeString(file, pem(pair()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toString();
    }

    private static String block(String kind, byte[] encoded) {
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(encoded), kind);
    }
}
