package dk.enplan.plan;

import dk.enplan.plan.keys.KeysInTests;
import dk.enplan.testkit.Ground;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service once more, beside the one that all tests share: on its database as another replica, or on one of its own. */
public final class OnceMore {

    private OnceMore() {}

    public static ConfigurableApplicationContext on(String database, Map<String, Object> settings) {
        var environment = new HashMap<String, Object>();
        Ground.serves((name, value) -> environment.put(name, value.get()), database);
        environment.put("ENPLAN_AUDIT_KEY", AuditKeys.file());
        environment.put("ENPLAN_KEYS", KeysInTests.file());
        environment.put("ENPLAN_IDENTITY_KEYS", KeysInTests.file());
        environment.putAll(settings);
        return new SpringApplicationBuilder(PlanApplication.class)
                .properties(environment)
                .run();
    }

    public static int port(ConfigurableApplicationContext service) {
        return Integer.parseInt(Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port")));
    }
}
