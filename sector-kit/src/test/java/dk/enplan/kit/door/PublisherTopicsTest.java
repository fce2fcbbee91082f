package dk.enplan.kit.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class PublisherTopicsTest {

    @Test
    void receipts_come_on_one_topic_for_each_registered_sector() {
        assertThat(destination("school,civil-society,school"))
                .isEqualTo("enplan.receipts.school,enplan.receipts.civil-society");
    }

    @Test
    void a_sector_that_cannot_be_one_stops_the_start() {
        for (var sectors : new String[] {"school,", "School", "civil society", "school;social"})
            assertThatThrownBy(() -> destination(sectors))
                    .as(sectors)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("enplan.publisher.sectors");
    }

    private static @Nullable String destination(String sectors) {
        var environment = new MockEnvironment()
                .withProperty("spring.application.name", "a-service")
                .withProperty("enplan.publisher.sectors", sectors);
        new PublisherTopics().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("spring.cloud.stream.bindings.receipts-in-0.destination");
    }
}
