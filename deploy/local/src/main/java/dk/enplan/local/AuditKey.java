package dk.enplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key that signs the history: one for the life of the data directory, as a municipality has one for the life of its own. */
final class AuditKey {

    private AuditKey() {}

    /** Makes one where there is none. */
    static void keptIn(Path file) throws IOException {
        if (!Files.exists(file)) write(pem(), file);
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
    private static void write(String pem, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), "key", ".new", ownerOnly);
        Files.writeString(fresh, pem);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
