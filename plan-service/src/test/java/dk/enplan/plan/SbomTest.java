package dk.enplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class SbomTest {

    @Test
    void the_jar_says_what_it_is_made_of() throws IOException {
        var bom = new JsonMapper()
                .readTree(new ClassPathResource("META-INF/sbom/application.cdx.json").getContentAsByteArray());
        Map<String, String> libraries = bom.path("components")
                .valueStream()
                .collect(Collectors.toMap(
                        it -> it.path("name").stringValue(),
                        it -> it.path("version").stringValue(),
                        (one, other) -> one));

        assertThat(bom.path("bomFormat").stringValue()).isEqualTo("CycloneDX");
        for (var library :
                new String[] {"axon-messaging", "tink", "kafka-clients", "postgresql", "spring-security-web"})
            assertThat(System.getProperty("java.class.path")).contains(library + "-" + libraries.get(library) + ".jar");
        assertThat(libraries).doesNotContainKeys("junit-jupiter", "archunit", "test-kit");
    }
}
