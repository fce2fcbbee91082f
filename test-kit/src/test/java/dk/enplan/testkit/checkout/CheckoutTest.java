package dk.enplan.testkit.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

    /** Where a package comes from is the business of the machine that builds; a pattern, so that this file names none either. */
    private static final Pattern REGISTRY = Pattern.compile("(?i)\\b("
            + "repo1?\\.maven\\.(apache\\.)?org|(central|oss|s01\\.oss)\\.sonatype\\.(com|org)|repo\\.spring\\.io"
            + "|plugins\\.gradle\\.org|jitpack\\.io|maven\\.google\\.com|packages\\.confluent\\.io"
            + "|registry\\.(npmjs|yarnpkg)\\.(org|com)|pypi\\.(org|python\\.org)|files\\.pythonhosted\\.org"
            + "|proxy\\.golang\\.org|(static\\.|index\\.)?crates\\.io|rubygems\\.org"
            + "|([a-z0-9-]+\\.)?docker\\.io|ghcr\\.io|quay\\.io|gcr\\.io)\\b");

    @TempDir
    Path folder = Path.of("");

    @Test
    void no_document_has_a_dead_link() throws IOException {
        var checkout = Checkout.here();
        var dead = new ArrayList<String>();
        for (var document : checkout.documents())
            Links.deadIn(document).forEach(target -> dead.add(checkout.nameOf(document) + " → " + target));
        assertThat(dead).isEmpty();
    }

    @Test
    void no_file_names_the_host_of_a_package_registry() throws IOException {
        var checkout = Checkout.here();
        var naming = new ArrayList<String>();
        for (var file : checkout.files()) if (namesARegistry(file)) naming.add(checkout.nameOf(file));
        assertThat(naming).isEmpty();
    }

    @Test
    void there_is_something_to_look_at() throws IOException {
        var checkout = Checkout.here();
        assertThat(checkout.documents()).map(checkout::nameOf).contains("CONTRIBUTING.md", "docs/adr/README.md");
        assertThat(checkout.files())
                .map(checkout::nameOf)
                .contains("pom.xml", "enplan", ".npmrc")
                .noneMatch(name -> name.contains("target/"));
    }

    @Test
    void a_link_to_nothing_is_found_however_it_is_written() throws IOException {
        var document = document("""
                # A page
                [gone](gone.md) and [here](page.md), [far away](https://example.org/gone.md), ![picture](gone.png)
                [a heading](#a-page), [no heading](#no-such), [elsewhere](page.md#a-page "with a title") [by name][n]

                [n]: ../gone/too.md
                """);
        assertThat(Links.deadIn(document)).containsExactly("gone.md", "gone.png", "#no-such", "../gone/too.md");
    }

    @Test
    void what_only_looks_like_a_link_is_left_alone() throws IOException {
        var document = document("""
                Write `[words](where-to.md)`.

                ```java
                var x = list[0](gone.md);
                ```
                """);
        assertThat(Links.deadIn(document)).isEmpty();
    }

    @Test
    void a_registry_is_found_where_it_is_named() throws IOException {
        assertThat(namesARegistry(document("from " + String.join(".", "repo1", "maven", "org") + "/maven2")))
                .isTrue();
        assertThat(namesARegistry(document("see https://maven.apache.org/POM/4.0.0")))
                .isFalse();
    }

    private Path document(String text) throws IOException {
        return Files.writeString(folder.resolve("page.md"), text);
    }

    /** Byte by byte: what is no text matches nothing. */
    private static boolean namesARegistry(Path file) throws IOException {
        return REGISTRY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                .find();
    }
}
