package dk.enplan.kit.door;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** For every service that tells others something: what it may say, and how. */
@AutoConfiguration
@ConditionalOnProperty(name = "enplan.outbox", havingValue = "true", matchIfMissing = true)
public class ContractAutoConfiguration {

    @Bean
    ContractDoor contractDoor() {
        return new ContractDoor();
    }
}
