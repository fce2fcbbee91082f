package dk.enplan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Sectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Whom the gateway speaks for unless somebody says otherwise. */
class RegisteredSectorsTest {

    @Test
    void it_speaks_for_all_that_are_shipped_without_a_service_of_their_own() throws IOException {
        assertThat(new ClassPathResource("application.yaml").getContentAsString(StandardCharsets.UTF_8))
                .contains("sectors: ${ENPLAN_SECTORS:" + String.join(",", Sectors.AT_THE_GATEWAY) + "}");
    }
}
