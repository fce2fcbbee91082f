package dk.enplan.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecondLookTest {

    private static final TopicPartition ONE = new TopicPartition("events", 1);
    private static final TopicPartition OTHER = new TopicPartition("events", 2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final MockConsumer<String, String> kafka = new MockConsumer<>("earliest");
    private long nanos;
    private final Consumer<String, String> consumer = SecondLook.before(kafka, () -> nanos);

    @BeforeEach
    void reads_two_partitions() {
        kafka.assign(List.of(ONE, OTHER));
        kafka.updateBeginningOffsets(Map.of(ONE, 0L, OTHER, 0L));
    }

    @Test
    void what_came_after_what_lay_ready_is_handed_over_with_it_and_in_order() {
        kafka.schedulePollTask(() -> comes(ONE, 0));
        kafka.schedulePollTask(() -> {
            comes(ONE, 1);
            comes(OTHER, 0);
            comes(ONE, 2);
        });
        var records = consumer.poll(PATIENCE);
        assertThat(told(records)).containsExactlyInAnyOrder("1@0", "1@1", "1@2", "2@0");
        assertThat(records.records(ONE)).extracting(ConsumerRecord::offset).containsExactly(0L, 1L, 2L);
        assertThat(records.nextOffsets())
                .isEqualTo(Map.of(ONE, new OffsetAndMetadata(3), OTHER, new OffsetAndMetadata(1)));
    }

    @Test
    void whoever_had_to_wait_is_not_kept_waiting_for_more() {
        kafka.schedulePollTask(() -> {
            nanos += TimeUnit.MILLISECONDS.toNanos(2);
            comes(ONE, 0);
        });
        kafka.schedulePollTask(() -> comes(ONE, 1));
        assertThat(told(consumer.poll(PATIENCE))).containsExactly("1@0");
        assertThat(told(consumer.poll(PATIENCE))).containsExactly("1@1");
    }

    @Test
    void many_are_a_batch_as_they_are() {
        kafka.schedulePollTask(() -> {
            for (int i = 0; i < 100; i++) comes(ONE, i);
        });
        kafka.schedulePollTask(() -> comes(ONE, 100));
        assertThat(consumer.poll(PATIENCE).count()).isEqualTo(100);
    }

    @Test
    void where_nothing_lies_ready_nobody_looks_again() {
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> comes(ONE, 0));
        assertThat(consumer.poll(PATIENCE).isEmpty()).isTrue();
    }

    static Stream<RuntimeException> faults() {
        return Stream.of(new KafkaException("no broker"), new WakeupException(), new IllegalStateException("a defect"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_is_in_hand_is_handed_over_whatever_the_second_look_meets(RuntimeException fault) {
        kafka.schedulePollTask(() -> comes(ONE, 0));
        kafka.schedulePollTask(() -> {
            throw fault;
        });
        assertThat(told(consumer.poll(PATIENCE))).containsExactly("1@0");
        kafka.schedulePollTask(() -> comes(ONE, 1));
        assertThat(told(consumer.poll(PATIENCE))).containsExactly("1@1");
    }

    @Test
    void what_the_first_look_meets_is_told() {
        kafka.schedulePollTask(() -> kafka.setPollException(new KafkaException("no broker")));
        assertThatThrownBy(() -> consumer.poll(PATIENCE))
                .isExactlyInstanceOf(KafkaException.class)
                .hasMessage("no broker");
    }

    @Test
    void all_else_is_asked_of_kafka_s_own() {
        assertThat(consumer.assignment()).containsExactlyInAnyOrder(ONE, OTHER);
        consumer.close();
        assertThatThrownBy(consumer::commitSync).isExactlyInstanceOf(IllegalStateException.class);
    }

    private void comes(TopicPartition to, long offset) {
        kafka.addRecord(new ConsumerRecord<>(to.topic(), to.partition(), offset, "key", "said"));
    }

    private static List<String> told(ConsumerRecords<String, String> records) {
        var told = new ArrayList<String>();
        for (var record : records) told.add(record.partition() + "@" + record.offset());
        return told;
    }
}
