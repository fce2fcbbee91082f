package dk.enplan.proof.bench;

import dk.enplan.proof.Life;
import dk.enplan.proof.Life.Told;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The sectors' topics, told past the doors: what is measured begins at Kafka. */
final class Topics implements AutoCloseable {

    /** @param group of consumers that hear what is told on topics that begin so */
    record Listener(String prefix, String group) {}

    static final Listener OURS = new Listener("enplan.events.", "plan-service");
    /** What it is measured against. */
    static final Listener BESIDE = new Listener("beside.events.", "beside");

    private static final int AHEAD = 2_000;
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final int PARTITIONS = 12;

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    Topics(String broker) {
        this.admin = Admin.create(Map.of("bootstrap.servers", broker));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5, "batch.size", 131_072),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Before anybody listens, so that nobody has to find them first. */
    void make(List<Life> lives) throws InterruptedException {
        var sectors = new TreeSet<String>();
        lives.forEach(life -> life.told().forEach(told -> sectors.add(told.sector())));
        try {
            var there = admin.listTopics().names().get();
            admin.createTopics(sectors.stream()
                            .flatMap(sector -> Stream.of(OURS, BESIDE).map(it -> it.prefix() + sector))
                            .filter(topic -> !there.contains(topic))
                            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("topics could not be made", failed.getCause());
        }
    }

    /**
     * One event of each life, then the next of each, as they happened; never so far ahead of whoever listens that the order in which
     * partitions are read would be another than that in which things were told.
     */
    void tell(Listener to, List<Life> lives) throws InterruptedException {
        var longest = lives.stream().mapToInt(life -> life.told().size()).max().orElse(0);
        var sent = new ArrayList<Future<RecordMetadata>>();
        try {
            var begun = heard(to);
            var heard = 0L;
            for (int place = 0; place < longest; place++)
                for (var life : lives)
                    if (place < life.told().size()) {
                        sent.add(send(to.prefix(), life.told().get(place)));
                        for (; sent.size() - heard > AHEAD; heard = heard(to) - begun)
                            LockSupport.parkNanos(OFTEN.toNanos());
                    }
            for (var one : sent) one.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("not everything could be told", failed.getCause());
        }
    }

    /** How many records a group of consumers has done with. */
    private long heard(Listener listener) throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(listener.group()).partitionsToOffsetAndMetadata().get().values().stream()
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
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
        admin.close();
    }
}
