package dk.enplan.proof.bench;

import dk.enplan.proof.Life;
import dk.enplan.proof.Life.Told;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The sectors' topics, told past the doors: what is measured begins at Kafka. */
final class Topics implements AutoCloseable {

    /** Where plan-service listens. */
    static final String OURS = "enplan.events.";
    /** Where what it is measured against listens. */
    static final String BESIDE = "beside.events.";

    private static final int PARTITIONS = 12;

    private final String broker;
    private final KafkaProducer<byte[], byte[]> producer;

    Topics(String broker) {
        this.broker = broker;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5, "batch.size", 131_072),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Before anybody listens, so that nobody has to find them first. */
    void make(List<Life> lives) throws InterruptedException {
        var sectors = new TreeSet<String>();
        lives.forEach(life -> life.told().forEach(told -> sectors.add(told.sector())));
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var there = admin.listTopics().names().get();
            admin.createTopics(sectors.stream()
                            .flatMap(sector -> List.of(OURS + sector, BESIDE + sector).stream())
                            .filter(topic -> !there.contains(topic))
                            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("topics could not be made", failed.getCause());
        }
    }

    /** One event of each life, then the next of each: in a batch nearly every event is another citizen's. */
    void tell(String to, List<Life> lives) throws InterruptedException {
        var longest = lives.stream().mapToInt(life -> life.told().size()).max().orElse(0);
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (int place = 0; place < longest; place++)
            for (var life : lives)
                if (place < life.told().size()) sent.add(send(to, life.told().get(place)));
        try {
            for (var one : sent) one.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not everything could be told", failed.getCause());
        }
    }

    private Future<RecordMetadata> send(String to, Told told) {
        return producer.send(new ProducerRecord<>(
                to + told.sector(),
                told.citizen().toString().getBytes(StandardCharsets.UTF_8),
                told.json().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
