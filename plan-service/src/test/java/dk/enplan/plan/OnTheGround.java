package dk.enplan.plan;

import dk.enplan.kit.trial.ApiDescription;
import dk.enplan.plan.keys.KeysInTests;
import dk.enplan.testkit.Ground;
import dk.enplan.testkit.Topics;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service, started once for all tests that want it. */
@Import(ApiDescription.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class OnTheGround {

    /** The service's clock is moved by what is written here. */
    protected static final Path CLOCK =
            Path.of("target", "moved-clock-" + ProcessHandle.current().pid());

    @DynamicPropertySource
    static void ground(DynamicPropertyRegistry registry) {
        // There before the service looks: what comes later is found at its next look, seconds later.
        for (var sector : List.of("family", "housing", "psychiatry", "jobcenter", "plan", "registry"))
            Topics.create("enplan.events." + sector, "enplan.receipts." + sector);
        Ground.serves(registry, "plan");
        registry.add("ENPLAN_AUDIT_KEY", AuditKeys::file);
        registry.add("ENPLAN_KEYS", KeysInTests::file);
        registry.add("ENPLAN_IDENTITY_KEYS", KeysInTests::file);
        // What has been replaced is compared and dropped while a test can wait for it.
        registry.add("enplan.views.kept-after", () -> "1s");
        // Whoever counts twice in a test counts anew.
        registry.add("enplan.figures.kept", () -> "0s");
        registry.add("enplan.take-up-every", () -> "100ms");
        registry.add("enplan.wake-up-every", () -> "50ms");
        registry.add("ENPLAN_CLOCK_FILE", CLOCK::toString);
    }
}
