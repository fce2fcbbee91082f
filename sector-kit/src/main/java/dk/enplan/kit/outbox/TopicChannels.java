package dk.enplan.kit.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.messaging.DirectWithAttributesChannel;
import org.springframework.messaging.MessageChannel;

/**
 * A channel for each topic that something was sent to, bound once. What waits in the outbox is a message already: through the stream
 * bridge it would first be the result of a function, and that is half of what it costs to send.
 */
final class TopicChannels implements AutoCloseable {

    private final BindingService bindings;
    private final Map<String, MessageChannel> channels = new ConcurrentHashMap<>();

    TopicChannels(BindingService bindings) {
        this.bindings = bindings;
    }

    MessageChannel of(String topic) {
        return channels.computeIfAbsent(topic, this::bound);
    }

    private MessageChannel bound(String topic) {
        var channel = new DirectWithAttributesChannel();
        channel.setComponentName(topic);
        bindings.bindProducer(channel, topic);
        return channel;
    }

    @Override
    public void close() {
        channels.keySet().forEach(bindings::unbindProducers);
    }
}
