package dk.enplan.proof;

import dk.enplan.local.Reachable;
import dk.enplan.proof.Life.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The topics themselves, past every door: whoever may write there can, and everything that was said stands there. */
final class Road implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PARTITIONS = 12;
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final String broker;
    private final KafkaProducer<String, String> producer;

    Road(Reachable platform) {
        this.broker = platform.address("kafka");
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        20_000,
                        "request.timeout.ms",
                        5_000,
                        "linger.ms",
                        0),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Comes back when the broker has it; it may have it twice then. */
    void put(Told event) {
        while (!isPut(event)) Insistence.pause(AGAIN);
    }

    /**
     * As fast as the broker takes them; those of one citizen in their order.
     *
     * @return how many characters
     */
    long putAll(Stream<Told> events) {
        var put = new LongAdder();
        var all = events.map(event -> {
                    put.add(event.json().length());
                    return producer.send(record(event));
                })
                .toList();
        try {
            for (var it : all) it.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not everything could be put", failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while the broker was waited for", interrupted);
        }
        return put.sum();
    }

    /** The topics that the doors would have made. */
    void openFor(List<Life> lives) throws InterruptedException {
        var topics = lives.stream()
                .flatMap(life -> life.told().stream())
                .map(told -> "enplan.events." + told.sector())
                .distinct()
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                .toList();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the topics could not be made", failed.getCause());
        }
    }

    private static ProducerRecord<String, String> record(Told event) {
        return new ProducerRecord<>(
                "enplan.events." + event.sector(), event.citizen().toString(), event.json());
    }

    private boolean isPut(Told event) {
        try {
            producer.send(record(event)).get();
            return true;
        } catch (ExecutionException | KafkaException nobodyThere) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while the broker was waited for", interrupted);
        }
    }

    /** Everything on the topics whose name begins so, from their beginning to their end as it is now. */
    void readAll(String prefix, Consumer<JsonNode> reader) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker, "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = partitions(consumer, prefix);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L)))
                consumer.poll(Duration.ofMillis(200)).forEach(it -> reader.accept(JSON.readTree(it.value())));
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String prefix) {
        var partitions = new ArrayList<TopicPartition>();
        consumer.listTopics().forEach((topic, its) -> {
            if (topic.startsWith(prefix)) its.forEach(it -> partitions.add(new TopicPartition(topic, it.partition())));
        });
        return partitions;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
