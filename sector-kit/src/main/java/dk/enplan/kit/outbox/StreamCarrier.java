package dk.enplan.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.BinderException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;

/** Its producers are synchronous: see enplan-defaults.yaml. */
final class StreamCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(StreamCarrier.class);

    private final TopicChannels channels;
    private final Broker broker;

    StreamCarrier(TopicChannels channels, Broker broker) {
        this.channels = channels;
        this.broker = broker;
    }

    @Override
    public Delivery deliver(String topic, String key, String json) {
        var message = MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
                .setHeader(KafkaHeaders.KEY, key.getBytes(StandardCharsets.UTF_8))
                .setHeader(MessageHeaders.CONTENT_TYPE, "application/cloudevents+json")
                .build();
        try {
            return channels.of(topic).send(message) ? new Delivery.Taken() : new Delivery.NotTaken("Refused");
        } catch (NestedRuntimeException
                | BinderException
                | IllegalStateException
                | RejectedExecutionException
                | KafkaException brokerAwayOrWeAreStopping) {
            var cause = kind(brokerAwayOrWeAreStopping);
            log.warn("outbox waits, {} takes no message: {}", topic, cause);
            return new Delivery.NotTaken(cause);
        }
    }

    @Override
    public boolean brokerIsThere() {
        return broker.answers();
    }

    /** An exception's message may quote what somebody wrote; its kind does not. */
    static String kind(Throwable thrown) {
        var deepest = thrown;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        return deepest.getClass().getSimpleName();
    }
}
