package dk.enplan.plan;

import dk.enplan.kit.trial.ApiDocument;
import dk.enplan.testkit.Http;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Not part of the suite: {@code ./enplan api} runs it when the endpoints have more to say. */
class ApiWriter extends OnTheGround {

    @Test
    void what_the_service_says_is_written_down(@LocalServerPort int port) {
        ApiDocument.named("plan-service").write(ApiTest.document(Http.at(port)));
    }
}
