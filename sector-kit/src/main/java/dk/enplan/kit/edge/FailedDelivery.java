package dk.enplan.kit.edge;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/**
 * Says that a consumer is stuck and on what. An exception's message is left out, because it may quote what somebody
 * wrote; the place it was thrown at is enough to find the reason.
 */
final class FailedDelivery implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(FailedDelivery.class);

    private final String topic;
    private final String group;

    FailedDelivery(String topic, String group) {
        this.topic = topic;
        this.group = group;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> message, @Nullable Exception failure, int attempt) {
        say(1, failure, attempt);
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> messages, @Nullable Exception failure, int attempt) {
        say(messages.count(), failure, attempt);
    }

    private void say(int count, @Nullable Exception failure, int attempt) {
        if (failure == null) return;
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var trace = cause.getStackTrace();
        log.warn(
                "a batch of {} from {} is tried again by {} attempt={} because of {} at {}",
                count,
                topic,
                group,
                attempt,
                cause.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
    }
}
