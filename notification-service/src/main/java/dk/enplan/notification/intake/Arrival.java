package dk.enplan.notification.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** One record of a batch, and where it lies on the topic. */
final class Arrival {

    private static final byte[] NOTHING = {};

    private final String topic;
    private final int partition;
    private final long position;
    private final byte[] body;

    private Arrival(String topic, int partition, long position, byte[] body) {
        this.topic = topic;
        this.partition = partition;
        this.position = position;
        this.body = body;
    }

    String topic() {
        return topic;
    }

    int partition() {
        return partition;
    }

    long position() {
        return position;
    }

    byte[] body() {
        return body;
    }

    static List<Arrival> in(Message<? extends List<?>> batch) {
        var topics = header(batch, KafkaHeaders.RECEIVED_TOPIC);
        var partitions = header(batch, KafkaHeaders.RECEIVED_PARTITION);
        var positions = header(batch, KafkaHeaders.OFFSET);
        List<?> bodies = batch.getPayload();
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> new Arrival(
                        (String) topics.get(i), (Integer) partitions.get(i), (Long) positions.get(i), body(bodies, i)))
                .toList();
    }

    /** A record without a value arrives as a marker, whatever type the list is said to have. */
    private static byte[] body(List<?> bodies, int index) {
        return bodies.get(index) instanceof byte[] bytes ? bytes : NOTHING;
    }

    private static List<?> header(Message<?> batch, String name) {
        return Objects.requireNonNull(batch.getHeaders().get(name, List.class), name);
    }
}
