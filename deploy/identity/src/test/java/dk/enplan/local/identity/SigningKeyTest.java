package dk.enplan.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path data;

    @Test
    void the_key_outlives_a_restart() throws Exception {
        assertThat(SigningKey.keptIn(data)).isEqualTo(SigningKey.keptIn(data));
    }

    @Test
    void nobody_else_on_the_machine_may_read_it() throws Exception {
        SigningKey.keptIn(data);

        var permissions = Files.getPosixFilePermissions(data.resolve("signing-key.jwk"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
