package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void they_are_made_once_and_nobody_else_may_read_them() throws IOException {
        var home = new Home(folder, folder.resolve("data"));
        Secrets.keptIn(home);
        assertThat(Files.readString(home.auditKey()))
                .contains("-----BEGIN PRIVATE KEY-----", "-----BEGIN PUBLIC KEY-----");
        for (var keys : List.of(home.keys(), home.identityKeys()))
            assertThat(Files.readString(keys)).matches("local [A-Za-z0-9+/]{43}=\n");
        assertThat(Files.readString(home.keys())).isNotEqualTo(Files.readString(home.identityKeys()));
        for (var file : List.of(home.auditKey(), home.keys(), home.identityKeys())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var made = Files.readString(file);
            Secrets.keptIn(home);
            assertThat(Files.readString(file)).isEqualTo(made);
        }
    }
}
