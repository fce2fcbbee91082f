package dk.enplan.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker in this JVM and a PostgreSQL as its child; both end with it. Its PostgreSQL does not sync, so measure nothing on it. */
final class EmbeddedGround implements Ground {

    private final Once<EmbeddedKafkaKraftBroker> broker = new Once<>(EmbeddedGround::startBroker);
    private final Once<Databases> databases = new Once<>(EmbeddedGround::startPostgres);

    @Override
    public String kafka() {
        return broker.get().getBrokersAsString();
    }

    @Override
    public Database database(String name) {
        return databases.get().named(name);
    }

    private static EmbeddedKafkaKraftBroker startBroker() {
        var broker = new EmbeddedKafkaKraftBroker(1, Topics.PARTITIONS);
        broker.brokerProperty("num.partitions", String.valueOf(Topics.PARTITIONS));
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("offsets.topic.num.partitions", "1");
        broker.brokerProperty("transaction.state.log.num.partitions", "1");
        broker.afterPropertiesSet();
        return broker;
    }

    private static Databases startPostgres() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setRegisterShutdownHook(false)
                    .start();
            // When the JVM ends, services that run in it stop first: without their database they would wait for it in
            // vain.
            SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
            return new Databases(
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/", postgres.getPostgresDatabase());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
