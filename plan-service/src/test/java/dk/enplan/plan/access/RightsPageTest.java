package dk.enplan.plan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RightsPageTest {

    private static final Path CHECKOUT =
            Path.of(System.getProperty("basedir", ".")).resolve("..");

    @Test
    void the_page_is_what_decides() throws IOException {
        assertThat(Files.readString(RightsPage.PAGE))
                .as("docs/rights.md differs from what decides; ./enplan contract writes it again")
                .isEqualTo(RightsPage.written());
    }

    @Test
    void every_test_that_the_page_on_security_names_is_there() throws IOException {
        var page = Files.readString(CHECKOUT.resolve("docs/security.md"));
        var named = Pattern.compile("`(\\w+Test)`")
                .matcher(page)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty();
        assertThat(tests()).containsAll(named);
    }

    /** Of every module, by name; what is built beside this is not looked into. */
    private static Set<String> tests() throws IOException {
        var found = new HashSet<String>();
        for (var modules : List.of(CHECKOUT, CHECKOUT.resolve("deploy")))
            try (var folders = Files.list(modules)) {
                for (var folder : folders.map(it -> it.resolve("src/test/java"))
                        .filter(Files::isDirectory)
                        .toList())
                    try (var files = Files.walk(folder)) {
                        files.map(it -> it.getFileName().toString())
                                .filter(it -> it.endsWith("Test.java"))
                                .forEach(it -> found.add(it.replace(".java", "")));
                    }
            }
        return found;
    }
}
