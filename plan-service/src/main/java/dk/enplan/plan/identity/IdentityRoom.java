package dk.enplan.plan.identity;

import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.erasure.KeptRows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the room is furnished with. */
@Configuration(proxyBeanMethods = false)
class IdentityRoom {

    /** Read before anything else starts: without it nobody is found. */
    @Bean
    Hashes hashes(@Value("${enplan.identity.keys}") String file) {
        return Hashes.read(file);
    }

    /** Whoever is erased is found no more, by number or by name. */
    @Bean
    Keeping keptIdentities(JdbcTemplate jdbc) {
        return KeptRows.of(jdbc, "identity", "identity_word where citizen_id = ?", "identity where citizen_id = ?");
    }
}
