package dk.enplan.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A plain Kafka client on the shared ground, for tests that go through the topic. */
public final class Topics {

    /** Everywhere the same, so that one citizen is always one consumer's. */
    public static final int PARTITIONS = 12;

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private static final Once<KafkaProducer<String, String>> PRODUCER = new Once<>(() -> new KafkaProducer<>(
            Map.of("bootstrap.servers", Ground.shared().kafka(), "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new StringSerializer()));

    private static final Once<KafkaConsumer<String, String>> CONSUMER = new Once<>(() -> new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers",
                    Ground.shared().kafka(),
                    "enable.auto.commit",
                    false,
                    "allow.auto.create.topics",
                    false,
                    "isolation.level",
                    "read_committed",
                    "fetch.max.wait.ms",
                    50),
            new StringDeserializer(),
            new StringDeserializer()));

    private Topics() {}

    /** Those that exist already stay as they are. */
    public static void create(String... topics) {
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", Ground.shared().kafka()))) {
            var wanted = Arrays.stream(topics)
                    .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))
                    .toList();
            admin.createTopics(wanted).values().forEach((topic, creation) -> finished(creation));
        }
    }

    /** Returns when the broker has it. */
    public static void send(String topic, String key, @Nullable String value) {
        var message = new ProducerRecord<>(topic, key, value);
        message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        finished(PRODUCER.get().send(message));
    }

    /** All that the topic holds now, oldest first within each key; nothing when there is no such topic yet. */
    public static List<ConsumerRecord<String, String>> read(String topic) {
        var consumer = CONSUMER.get();
        // Kafka's consumer belongs to one thread at a time.
        synchronized (consumer) {
            return read(consumer, topic);
        }
    }

    /** All that the topic holds now about one citizen. */
    public static List<ConsumerRecord<String, String>> read(String topic, String key) {
        return read(topic).stream().filter(message -> key.equals(message.key())).toList();
    }

    private static List<ConsumerRecord<String, String>> read(KafkaConsumer<String, String> consumer, String topic) {
        if (!consumer.listTopics().containsKey(topic)) return List.of();
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var found = new ArrayList<ConsumerRecord<String, String>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
            consumer.poll(PATIENCE).forEach(found::add);
        return List.copyOf(found);
    }

    private static void finished(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException))
                throw new IllegalStateException("the broker refused", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker worked", e);
        }
    }
}
