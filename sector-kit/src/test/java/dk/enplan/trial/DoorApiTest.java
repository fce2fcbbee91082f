package dk.enplan.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.kit.trial.ApiDocument;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.ServiceTrial;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What every sector's publisher builds on is written down as it is. */
class DoorApiTest extends ServiceTrial {

    private static final JsonMapper JSON = new JsonMapper();

    private final RequestMappingHandlerMapping endpoints;

    @Autowired
    DoorApiTest(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.endpoints = requestMappingHandlerMapping;
    }

    /** The document as it would be written now. */
    static String document(Http service) {
        return ApiDocument.of(
                "Enplan sector service",
                "What every sector service has: the door for its events, and its picture of a citizen.",
                service.as(Person.system("trial")));
    }

    @Test
    void what_is_checked_in_is_what_the_door_says() {
        ApiDocument.named("sector-door").isStill(document(anybody()));
    }

    @Test
    void every_endpoint_of_the_kit_says_what_it_is() {
        assertThat(ApiDocument.undescribed(endpoints)).allMatch(endpoint -> endpoint.contains("TrialDesk"));
    }

    @Test
    void an_event_is_described_by_its_envelope() {
        var document = document(anybody());
        assertThat(document).contains("cloudevents-batch+json").doesNotContain("recordedAt", "/efforts");
        var envelope = JSON.readTree(document).at("/components/schemas/Envelope");
        assertThat(envelope.path("properties").propertyNames()).contains("recordedat", "legalbasis");
        assertThat(envelope.path("required").valueStream().map(name -> name.stringValue()))
                .containsExactly("id", "recordedat", "sector", "source", "subject", "time", "type");
    }
}
