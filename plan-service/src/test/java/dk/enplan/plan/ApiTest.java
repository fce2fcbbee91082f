package dk.enplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.kit.trial.ApiDocument;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What others build on is written down as it is. */
class ApiTest extends OnTheGround {

    private final RequestMappingHandlerMapping endpoints;
    private final Http anybody;

    @Autowired
    ApiTest(RequestMappingHandlerMapping requestMappingHandlerMapping, @LocalServerPort int port) {
        this.endpoints = requestMappingHandlerMapping;
        this.anybody = Http.at(port);
    }

    /** The document as it would be written now. */
    static String document(Http service) {
        return ApiDocument.of(
                "Enplan plan-service",
                "One plan for each citizen, as each reader may see it. Days are Danish days, instants are UTC.",
                service.as(Person.operator("otto")));
    }

    @Test
    void what_is_checked_in_is_what_the_service_says() {
        ApiDocument.named("plan-service").isStill(document(anybody));
    }

    @Test
    void every_endpoint_says_what_it_is() {
        assertThat(ApiDocument.undescribed(endpoints)).isEmpty();
    }

    @Test
    void an_endpoint_that_says_nothing_is_found() {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("silent", Silent.class);
        var mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        assertThat(ApiDocument.undescribed(mapping)).singleElement().asString().contains("Silent#nothing");
    }

    @Test
    void nothing_of_where_it_ran_is_written_down() {
        assertThat(document(anybody)).doesNotContain("localhost", "servers", "127.0.0.1");
    }

    @RestController
    static class Silent {
        @GetMapping("/api/silence")
        String nothing() {
            return "";
        }
    }
}
