package dk.enplan.notification;

import static dk.enplan.notification.FlagsTold.to;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.flag.Told;
import dk.enplan.kit.retention.Expiring;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.ServiceTrial;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people were told is kept for a while, and what is still open for as long as it is. */
class RetentionTest extends ServiceTrial {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final List<Expiring> expiring;
    private final FlagsTold settled = new FlagsTold();
    private final FlagsTold open = new FlagsTold();
    private final FlagsTold young = new FlagsTold();

    RetentionTest(@Autowired JdbcClient jdbc, @Autowired List<Expiring> expiring) {
        this.jdbc = jdbc;
        this.expiring = expiring;
    }

    @Test
    void settled_flags_go_with_their_notices_when_they_are_old() {
        for (var flag : List.of(settled, open, young)) {
            flag.raised(to(Told.COORDINATOR, null, null));
            if (flag != open) flag.cleared(false);
            eventually(() -> assertThat(state(flag)).isEqualTo(flag == open ? "raised" : "cleared"));
        }
        for (var flag : List.of(settled, open)) {
            jdbc.sql("update notice set told_at = '2000-06-01' where flag_id = ?")
                    .param(flag.flag)
                    .update();
            jdbc.sql("insert into read_mark select notice_id, 'tove', now() from notice where flag_id = ?")
                    .param(flag.flag)
                    .update();
        }
        assertThat(rule("notices").old(LONG_AGO).rows()).isEqualTo(1);
        assertThat(rule("notices").old(LONG_AGO).oldest()).isPresent();
        assertThat(rule("notices").remove(LONG_AGO, 100, "otto")).isEqualTo(1);
        assertThat(state(settled)).isEqualTo("none");
        assertThat(state(open)).isEqualTo("raised");
        assertThat(state(young)).isEqualTo("cleared");
    }

    @Test
    void ids_of_news_that_was_heard_go() {
        jdbc.sql("insert into heard_news values (?, '2000-01-01')")
                .param(UUID.randomUUID())
                .update();
        assertThat(rule("heard").remove(LONG_AGO, 100, "otto")).isEqualTo(1);
        assertThat(rule("heard").old(LONG_AGO).rows()).isZero();
    }

    @Test
    void operators_see_the_rules_and_nobody_else() {
        assertThat(as(Person.operator("otto"))
                        .post("/api/retention", "")
                        .json()
                        .path("rules")
                        .valueStream()
                        .map(it -> it.path("rule").stringValue()))
                .containsExactly("heard", "notices");
        assertThat(as(Person.coordinator("tove"))
                        .post("/api/retention?dryRun=false", "")
                        .status())
                .isEqualTo(403);
    }

    private String state(FlagsTold flag) {
        return jdbc.sql("select state from flag where flag_id = ?")
                .param(flag.flag)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private Expiring rule(String name) {
        return expiring.stream()
                .filter(it -> it.rule().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
