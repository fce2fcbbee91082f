package dk.enplan.notification;

import static dk.enplan.notification.FlagsTold.to;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.flag.Told;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.ServiceTrial;
import dk.enplan.testkit.Topics;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody was erased: nobody is told of their flags any more, and nothing is left of those that were told. */
class ErasuresTest extends ServiceTrial {

    private final JdbcClient jdbc;
    private final FlagsTold flag = new FlagsTold();
    private final FlagsTold other = new FlagsTold();

    ErasuresTest(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void their_flags_notices_and_what_nobody_could_read_of_them_go_and_those_of_others_stay() {
        raised(flag);
        raised(other);
        Topics.send(FlagsTold.TOPIC, flag.citizen.toString(), "{\"subject\": \"" + flag.citizen + "\"");
        eventually(() -> assertThat(unreadable()).isEqualTo(1));
        var notice = jdbc.sql("select notice_id from notice where flag_id = ?")
                .param(flag.flag)
                .query(UUID.class)
                .single();
        assertThat(as(Person.coordinator("any"))
                        .post("/notices/" + notice + "/read", "")
                        .status())
                .isLessThan(500);
        jdbc.sql("insert into read_mark (notice_id, reader, read_at) values (?, 'tove', now()) on conflict do nothing")
                .param(notice)
                .update();
        erased();
        eventually(() -> assertThat(flags(flag)).isZero());
        assertThat(unreadable()).isZero();
        assertThat(flags(other)).isEqualTo(1);
    }

    @Test
    void news_that_the_erasure_has_overtaken_is_not_kept() {
        erased();
        eventually(() -> assertThat(jdbc.sql("select count(*) from erased_citizen where citizen_id = ?")
                        .param(flag.citizen.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
        flag.raised(to(Told.COORDINATOR, null, null));
        // One partition for each of them, so nothing says which is heard first: hear another of the same citizen's
        // partition after it.
        flag.acknowledged();
        raised(other);
        eventually(() -> assertThat(jdbc.sql(
                                "select count(*) from unreadable_news where position(convert_to(?, 'UTF8') in body) > 0")
                        .param(flag.citizen.toString())
                        .query(Long.class)
                        .single())
                .isZero());
        assertThat(flags(flag)).isZero();
    }

    private void raised(FlagsTold whose) {
        whose.raised(to(Told.COORDINATOR, null, null));
        eventually(() -> assertThat(flags(whose)).isEqualTo(1));
    }

    private long flags(FlagsTold whose) {
        return jdbc.sql("select count(*) from flag where citizen_id = ?")
                .param(whose.citizen.value())
                .query(Long.class)
                .single();
    }

    private long unreadable() {
        return jdbc.sql("select count(*) from unreadable_news where position(convert_to(?, 'UTF8') in body) > 0")
                .param(flag.citizen.toString())
                .query(Long.class)
                .single();
    }

    private void erased() {
        Topics.send("enplan.erasures", flag.citizen.toString(), """
                {"specversion": "1.0", "id": "%s", "source": "/plan-service", "type": "dk.enplan.citizen.erased.v1",
                 "subject": "%s", "time": "2026-11-22T14:00:00+01:00", "recordedat": "2026-11-22T14:00:00+01:00",
                 "sector": "plan", "data": {"erasureId": "%s"}}""".formatted(
                        UUID.randomUUID(), flag.citizen, UUID.randomUUID()));
    }
}
