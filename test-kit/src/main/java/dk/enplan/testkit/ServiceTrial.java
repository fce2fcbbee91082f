package dk.enplan.testkit;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A service as it runs, on the shared ground: the application of the test's own package, started once for all tests of its
 * module that extend this and change nothing about it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServiceTrial {

    private int port;

    @DynamicPropertySource
    static void ground(DynamicPropertyRegistry registry) {
        Ground.serves(registry, "service");
    }

    /** A subclass's constructor is for what it asks of its own service. */
    @Autowired
    final void listensAt(@Value("${local.server.port}") int itsPort) {
        port = itsPort;
    }

    protected final Http anybody() {
        return Http.at(port);
    }

    protected final Http as(Person person) {
        return anybody().as(person);
    }
}
