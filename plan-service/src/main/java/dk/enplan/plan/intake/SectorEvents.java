package dk.enplan.plan.intake;

import dk.enplan.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/** The batch as Spring Cloud Stream hands it over: payloads in a list, and beside it a list for each header. */
@Component
final class SectorEvents implements Consumer<Message<List<byte[]>>> {

    /**
     * What is taken in together is in memory in many forms at once: as it came, as text, as a tree, as a fact, as a row. Ordinary events are never
     * that many; a few dozen of the largest are, and would take more than there is.
     */
    private static final int MOST_BYTES = 2_000_000;

    private final Intake intake;

    SectorEvents(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        take(arrivals(batch));
    }

    static List<Arrival> arrivals(Message<List<byte[]>> batch) {
        List<?> messages = batch.getPayload();
        var keys = header(batch, KafkaHeaders.RECEIVED_KEY);
        var topics = header(batch, KafkaHeaders.RECEIVED_TOPIC);
        var partitions = header(batch, KafkaHeaders.RECEIVED_PARTITION);
        var offsets = header(batch, KafkaHeaders.OFFSET);
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < messages.size(); i++) {
            var topic = String.valueOf(topics.get(i));
            arrivals.add(new Arrival(
                    topic.substring(Topics.EVENTS.length()),
                    text(keys.get(i)),
                    // A record without a value is as unreadable as any other, and is kept like any other.
                    messages.get(i) instanceof byte[] bytes ? bytes : new byte[0],
                    topic + "-" + partitions.get(i) + "@" + offsets.get(i)));
        }
        return arrivals;
    }

    /** At an error Kafka's listener would stop for good; at an exception it pauses, and tries again. */
    private void take(List<Arrival> arrivals) {
        try {
            inPieces(arrivals, MOST_BYTES).forEach(intake::take);
        } catch (Error failed) {
            throw new IllegalStateException("the batch could not be taken", failed);
        }
    }

    /** In their order. If a later piece fails the batch comes again, and the earlier ones are met as known. */
    static List<List<Arrival>> inPieces(List<Arrival> arrivals, int mostBytes) {
        var pieces = new ArrayList<List<Arrival>>();
        var bytes = 0L;
        var first = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            var size = arrivals.get(i).message().length;
            if (i > first && bytes + size > mostBytes) {
                pieces.add(arrivals.subList(first, i));
                first = i;
                bytes = 0;
            }
            bytes += size;
        }
        if (first < arrivals.size()) pieces.add(arrivals.subList(first, arrivals.size()));
        return pieces;
    }

    private static List<?> header(Message<?> batch, String name) {
        return Objects.requireNonNull(batch.getHeaders().get(name, List.class), name);
    }

    private static @Nullable String text(@Nullable Object key) {
        return switch (key) {
            case null -> null;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> key.toString();
        };
    }
}
