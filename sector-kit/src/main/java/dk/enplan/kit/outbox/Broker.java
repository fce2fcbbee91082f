package dk.enplan.kit.outbox;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;

/** Asked only when a message was not taken: is it the message, or is nobody there? Needs no right on the cluster. */
final class Broker {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<String, Object> configuration;

    Broker(Map<String, Object> configuration) {
        this.configuration = Map.copyOf(configuration);
    }

    boolean answers() {
        var options = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);
        try (var admin = Admin.create(configuration)) {
            return !admin.describeCluster(options).nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException nobodyThere) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
