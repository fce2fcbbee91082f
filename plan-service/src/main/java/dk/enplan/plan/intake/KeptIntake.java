package dk.enplan.plan.intake;

import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.erasure.KeptRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was taken in about a citizen, and goes with them. */
@Configuration(proxyBeanMethods = false)
class KeptIntake {

    /** Their ids go as well: whatever comes again about them is refused for another reason. */
    @Bean
    Keeping keptInbox(JdbcTemplate jdbc) {
        return KeptRows.of(
                jdbc,
                "inbox",
                "timed_here where event_id in (select event_id from inbox where citizen_id = ?)",
                "inbox where citizen_id = ?");
    }
}
