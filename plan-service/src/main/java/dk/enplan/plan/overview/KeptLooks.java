package dk.enplan.plan.overview;

import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.erasure.KeptRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** When somebody last looked at a plan goes with it. */
@Configuration(proxyBeanMethods = false)
class KeptLooks {

    @Bean
    Keeping keptLook(JdbcTemplate jdbc) {
        return KeptRows.of(jdbc, "looks", "look where citizen_id = ?");
    }
}
