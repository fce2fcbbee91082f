package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeyTest {

    @TempDir
    Path folder;

    @Test
    void a_key_is_made_once_and_nobody_else_may_read_it() throws IOException {
        var file = new Home(folder, folder.resolve("data")).auditKey();
        AuditKey.keptIn(file);
        var made = Files.readString(file);
        assertThat(made).contains("-----BEGIN PRIVATE KEY-----", "-----BEGIN PUBLIC KEY-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        AuditKey.keptIn(file);
        assertThat(Files.readString(file)).isEqualTo(made);
    }
}
