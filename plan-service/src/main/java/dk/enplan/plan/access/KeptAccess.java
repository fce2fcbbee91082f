package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.erasure.KeptRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes of a citizen in this room. The access log and its alarms stay: they are about those who looked. */
@Configuration(proxyBeanMethods = false)
class KeptAccess {

    /** Nobody can be kept from what nobody can read. */
    @Bean
    Keeping keptProtection(JdbcTemplate jdbc) {
        return KeptRows.of(jdbc, "protection", "protected_citizen where citizen_id = ?");
    }

    /** That somebody broke it stays; what they wrote may be about the citizen, and goes. */
    @Bean
    Keeping keptGlassReasons(JdbcTemplate jdbc) {
        return new Keeping() {
            @Override
            public String place() {
                return "break-glass-reasons";
            }

            @Override
            public long kept(CitizenId citizen) {
                var count = jdbc.queryForObject(
                        "select count(*) from broken_glass where citizen_id = ? and reason <> ''",
                        Long.class,
                        citizen.value());
                return count == null ? 0 : count;
            }

            @Override
            public long forget(CitizenId citizen) {
                return jdbc.update(
                        "update broken_glass set reason = '' where citizen_id = ? and reason <> ''", citizen.value());
            }
        };
    }
}
