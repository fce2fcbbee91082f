package dk.enplan.testkit;

import java.util.List;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The same two as containers, from images that are already held: a test run downloads nothing behind anybody's back. */
final class ContainerGround implements Ground {

    static final String KAFKA = "apache/kafka:4.2.1";
    static final String POSTGRES = "postgres:18.3";
    /** Removes the containers of a JVM that was killed; Testcontainers starts it before any other. */
    static final String REAPER = "testcontainers/ryuk:0.14.0";

    static final List<String> IMAGES = List.of(KAFKA, POSTGRES, REAPER);

    private final Once<KafkaContainer> broker = new Once<>(ContainerGround::startBroker);
    private final Once<Databases> databases = new Once<>(ContainerGround::startPostgres);

    @Override
    public String kafka() {
        return broker.get().getBootstrapServers();
    }

    @Override
    public Database database(String name) {
        return databases.get().named(name);
    }

    private static KafkaContainer startBroker() {
        return started(new KafkaContainer(DockerImageName.parse(KAFKA))
                .withEnv("KAFKA_NUM_PARTITIONS", String.valueOf(Topics.PARTITIONS))
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"));
    }

    private static Databases startPostgres() {
        var postgres = started(new PostgreSQLContainer(DockerImageName.parse(POSTGRES))
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300"));
        var superuser =
                new DriverManagerDataSource(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        return new Databases(
                "jdbc:postgresql://" + postgres.getHost() + ":"
                        + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/",
                superuser);
    }

    private static <C extends GenericContainer<C>> C started(C container) {
        DockerEngine.seen().refusal(IMAGES).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
        container.withImagePullPolicy(image -> false).start();
        return container;
    }
}
