package dk.enplan.plan.time;

import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.erasure.KeptRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** When a citizen's plan would have been looked at again goes with them. */
@Configuration(proxyBeanMethods = false)
class KeptWakeUps {

    @Bean
    Keeping keptWakeUp(JdbcTemplate jdbc) {
        return KeptRows.of(jdbc, "wake-up", "wake_up where citizen_id = ?");
    }
}
