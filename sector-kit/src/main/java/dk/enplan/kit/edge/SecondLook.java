package dk.enplan.kit.edge;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that looks twice where it has been busy. Kafka's asks for more as soon as it has handed over what there was, and is answered
 * with the first that comes: that lies ready at the next look, and all that came after it would be a batch behind. Both are handed over
 * together. Whoever had to wait for something has what has just come, and nothing lies behind it.
 */
final class SecondLook<K, V> implements InvocationHandler {

    private static final Logger log = LoggerFactory.getLogger(SecondLook.class);

    /** What is there sooner was there before it was asked for. */
    private static final Duration AT_ONCE = Duration.ofMillis(2);
    /** How long more may take to come. */
    private static final Duration BREATH = Duration.ofMillis(10);
    /** Enough for a batch as it is. */
    private static final int MANY = 100;

    private final Consumer<K, V> consumer;
    private final LongSupplier nanos;

    private SecondLook(Consumer<K, V> consumer, LongSupplier nanos) {
        this.consumer = consumer;
        this.nanos = nanos;
    }

    @SuppressWarnings("unchecked") // it is what it stands before
    static <K, V> Consumer<K, V> before(Consumer<K, V> consumer, LongSupplier nanos) {
        return (Consumer<K, V>) Proxy.newProxyInstance(
                SecondLook.class.getClassLoader(), new Class<?>[] {Consumer.class}, new SecondLook<>(consumer, nanos));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method asked, Object @Nullable [] arguments) throws Throwable {
        if (asked.getName().equals("poll") && arguments != null && arguments[0] instanceof Duration patience)
            return poll(patience);
        try {
            return asked.invoke(consumer, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private ConsumerRecords<K, V> poll(Duration patience) {
        var begun = nanos.getAsLong();
        var first = consumer.poll(patience);
        var laidReady = nanos.getAsLong() - begun < AT_ONCE.toNanos();
        if (first.isEmpty() || first.count() >= MANY || !laidReady) return first;
        return together(first, more());
    }

    /** What has been handed over once does not come again: it goes on its way, and what goes wrong here is met at the next look. */
    private ConsumerRecords<K, V> more() {
        try {
            return consumer.poll(BREATH);
        } catch (RuntimeException metAtTheNextLook) {
            log.debug("a second look met {}", metAtTheNextLook.getClass().getSimpleName());
            return ConsumerRecords.empty();
        }
    }

    private static <K, V> ConsumerRecords<K, V> together(ConsumerRecords<K, V> first, ConsumerRecords<K, V> more) {
        if (more.isEmpty()) return first;
        var records = new HashMap<TopicPartition, List<ConsumerRecord<K, V>>>();
        var next = new HashMap<>(first.nextOffsets());
        next.putAll(more.nextOffsets());
        for (var some : List.of(first, more))
            for (var partition : some.partitions())
                records.computeIfAbsent(partition, none -> new ArrayList<>()).addAll(some.records(partition));
        return new ConsumerRecords<>(records, next);
    }
}
