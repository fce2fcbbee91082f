package dk.enplan.kit.edge;

import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Every consumer rests a moment between two looks at the broker, so that what comes meanwhile is one transaction: whoever has nothing to
 * do waits in a look, and hears at once. And a batch that fails is tried again until it is kept: by default Kafka's
 * listener gives up after ten attempts and goes on, which would lose whatever came while a database was away.
 */
@AutoConfiguration
public class ConsumerAutoConfiguration {

    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;
    private static final long REST = 10;

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientConsumers() {
        return (container, topic, group) -> {
            container.getContainerProperties().setIdleBetweenPolls(REST);
            container.setCommonErrorHandler(patient(topic, group));
        };
    }

    private static DefaultErrorHandler patient(String topic, String group) {
        var pauses = new ExponentialBackOff(FIRST_PAUSE, 2);
        pauses.setMaxInterval(LONGEST_PAUSE);
        var handler = new DefaultErrorHandler(pauses);
        // Some exceptions count as hopeless by default, and what is hopeless is dropped. Here nothing is dropped.
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new FailedDelivery(topic, group));
        return handler;
    }
}
