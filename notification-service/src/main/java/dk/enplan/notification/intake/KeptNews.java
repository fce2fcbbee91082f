package dk.enplan.notification.intake;

import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.erasure.KeptRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept here about a citizen, and goes with them. */
@Configuration(proxyBeanMethods = false)
class KeptNews {

    private static final String THEIRS = "(select flag_id from flag where citizen_id = ?)";

    @Bean
    Keeping keptNotices(JdbcTemplate jdbc) {
        return KeptRows.of(
                jdbc,
                "notices",
                "read_mark where notice_id in (select notice_id from notice where flag_id in " + THEIRS + ")",
                "notice where flag_id in " + THEIRS,
                "flag where citizen_id = ?");
    }

    /** Nobody could read it; where their id stands in it, it is theirs. */
    @Bean
    Keeping keptUnreadable(JdbcTemplate jdbc) {
        return KeptRows.byKey(jdbc, "unreadable", "unreadable_news where position(convert_to(?, 'UTF8') in body) > 0");
    }
}
