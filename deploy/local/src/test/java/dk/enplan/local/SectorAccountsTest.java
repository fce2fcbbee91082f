package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Sectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The local identity provider knows nothing of Enplan's language; that it knows its sectors is seen from outside. */
class SectorAccountsTest {

    private static final Path ACCOUNTS = Path.of("../identity/src/main/java/dk/enplan/local/identity/Accounts.java");

    @Test
    void every_sector_that_is_shipped_has_an_account() throws IOException {
        var source = Files.readString(ACCOUNTS);
        var systems = source.substring(source.indexOf("SYSTEMS = "), source.indexOf("map(SectorSystem::new)"));
        assertThat(Pattern.compile("\"([a-z-]+)\"").matcher(systems).results().map(it -> it.group(1)))
                .containsExactlyInAnyOrderElementsOf(Sectors.shipped().keySet());
    }
}
