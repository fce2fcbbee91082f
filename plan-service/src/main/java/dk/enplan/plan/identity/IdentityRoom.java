package dk.enplan.plan.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the room is furnished with. */
@Configuration(proxyBeanMethods = false)
class IdentityRoom {

    /** Read before anything else starts: without it nobody is found. */
    @Bean
    Hashes hashes(@Value("${enplan.identity.keys}") String file) {
        return Hashes.read(file);
    }
}
