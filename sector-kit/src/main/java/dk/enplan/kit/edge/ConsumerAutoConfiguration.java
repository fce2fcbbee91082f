package dk.enplan.kit.edge;

import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Every consumer looks twice before it takes up what came, and says how far it has come a few times a second, not at each batch: what it
 * had not said yet when it died is met as known. And a batch that fails is tried again until it is kept: by default Kafka's
 * listener gives up after ten attempts and goes on, which would lose whatever came while a database was away.
 */
@AutoConfiguration
public class ConsumerAutoConfiguration {

    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;
    private static final long SAYS_HOW_FAR_EVERY = 200;
    /** Whoever has nothing to do says it when they look up from waiting. */
    private static final long LONGEST_LOOK = 500;

    @Bean
    ClientFactoryCustomizer consumersLookTwice() {
        return new ClientFactoryCustomizer() {
            @Override
            public void configure(ConsumerFactory<?, ?> factory) {
                factory.addPostProcessor(consumer -> SecondLook.before(consumer, System::nanoTime));
            }
        };
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientConsumers() {
        return (container, topic, group) -> {
            var properties = container.getContainerProperties();
            properties.setAckMode(AckMode.TIME);
            properties.setAckTime(SAYS_HOW_FAR_EVERY);
            properties.setPollTimeout(LONGEST_LOOK);
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
