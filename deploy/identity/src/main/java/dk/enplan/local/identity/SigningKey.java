package dk.enplan.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** One key for the life of the data directory: a service that has fetched it once goes on trusting our tokens. */
final class SigningKey {

    private SigningKey() {}

    static RSAKey keptIn(Path directory) throws IOException, JOSEException, ParseException {
        var file = directory.resolve("signing-key.jwk");
        if (!Files.exists(file)) {
            var key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            write(key, file);
        }
        return RSAKey.parse(Files.readString(file));
    }

    /** Written beside and moved, so that a kill in between leaves no half key. */
    private static void write(RSAKey key, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), "signing-key", ".new", ownerOnly);
        Files.writeString(fresh, key.toJSONString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
