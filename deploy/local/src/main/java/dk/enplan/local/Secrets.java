package dk.enplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * What only this platform may know, made once for the life of its data directory: the key that signs the history, the one that
 * keeps the citizens' keys, and the one by which citizens are found from their CPR number.
 */
final class Secrets {

    private static final int KEY = 32;

    private Secrets() {}

    /** Makes those that are not there. */
    static void keptIn(Home home) throws IOException {
        if (!Files.exists(home.auditKey())) write(pem(), home.auditKey());
        for (var keys : List.of(home.keys(), home.identityKeys()))
            if (!Files.exists(keys)) write("local " + random() + "\n", keys);
    }

    private static String random() {
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String pem() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return block("PRIVATE", pair.getPrivate().getEncoded())
                    + block("PUBLIC", pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }

    private static String block(String kind, byte[] encoded) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
                .formatted(kind, lines.encodeToString(encoded), kind);
    }

    /** Written beside and moved, so that a kill in between leaves no half key. */
    private static void write(String secret, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), "secret", ".new", ownerOnly);
        Files.writeString(fresh, secret);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
