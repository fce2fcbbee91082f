package dk.enplan.testkit;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The broker and the database that the tests of one JVM share. Each is started on first use and runs until the JVM ends, so
 * tests keep apart by citizen and by database, never by a fresh start.
 */
public interface Ground {

    /** Containers where the system property {@code enplan.ground} says so; elsewhere a broker in this JVM and a PostgreSQL beside it. */
    static Ground shared() {
        return SharedGround.CHOSEN;
    }

    /** Bootstrap servers. */
    String kafka();

    /** The database of that name, created when it is first asked for. */
    Database database(String name);

    /** The environment of a service under test, as a started platform would set it. */
    static void serves(DynamicPropertyRegistry registry, String database) {
        var ground = shared();
        // Both take seconds to start: let the broker begin while the database does.
        Thread.ofVirtual().start(ground::kafka);
        registry.add("ENPLAN_PORT", () -> 0);
        registry.add("ENPLAN_KAFKA", ground::kafka);
        registry.add("ENPLAN_DB_URL", () -> ground.database(database).url());
        registry.add("ENPLAN_DB_USER", () -> ground.database(database).user());
        registry.add("ENPLAN_DB_PASSWORD", () -> ground.database(database).password());
        registry.add("ENPLAN_ISSUER", () -> TestIssuer.shared().issuer());
        registry.add("ENPLAN_PLAN_CLIENT_SECRET", () -> "of-a-test");
    }
}
