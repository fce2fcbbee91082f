package dk.enplan.plan.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keys that keep citizens' keys in tests, made for the occasion. */
public final class KeysInTests {

    private KeysInTests() {}

    public static String line(String name) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return name + " " + Base64.getEncoder().encodeToString(key) + "\n";
    }

    /** The one of the service that all tests share. */
    public static String file() {
        var file = Path.of("target", "keys-" + ProcessHandle.current().pid());
        try {
            if (!Files.exists(file)) Files.writeString(file, line("first"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toString();
    }

    /** One replica's. */
    public static CitizenKeys on(DataSource database) {
        return on(database, FileKeys.read(file()));
    }

    static CitizenKeys on(DataSource database, KeyEncryption encryption) {
        return new CitizenKeys(new JdbcTemplate(database), encryption, 100);
    }
}
