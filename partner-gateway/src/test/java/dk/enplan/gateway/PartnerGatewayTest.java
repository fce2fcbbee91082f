package dk.enplan.gateway;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.DoorTrial;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tried through the door of civil society, one of many. */
class PartnerGatewayTest extends DoorTrial {

    private final JdbcClient jdbc;

    @Autowired
    PartnerGatewayTest(JdbcClient jdbc) {
        super(
                "civil-society",
                "/sectors/civil-society/events",
                new Sample("activity.attended", """
                {"effortId": "night-cafe"}""", List.of("effortId")));
        this.jdbc = jdbc;
    }

    @Test
    void a_sector_sees_what_waits_of_its_own_and_of_nobody_else() {
        // Of a school, and no door lets it in: so it stays.
        var pupil = UUID.randomUUID();
        jdbc.sql("insert into outbox (topic, message_key, json, put_at) values (?, ?, repeat('x', 1200000), now())")
                .params("enplan.events.school", pupil.toString())
                .update();
        var school = as(Person.system("school"));
        eventually(() -> assertThat(
                        school.get("/outbox").json().at("/stuck/0/citizenId").stringValue(""))
                .isEqualTo(pupil.toString()));

        assertThat(system().get("/outbox").json().path("stuckLanes").longValue())
                .isZero();
        assertThat(system().get("/outbox").body()).doesNotContain(pupil.toString());
        assertThat(as(Person.operator("otto")).get("/outbox").body()).contains(pupil.toString());
        assertThat(as(Person.system("family")).get("/outbox").status()).isEqualTo(403);

        for (var table : List.of("outbox", "outbox_aside"))
            jdbc.sql("delete from " + table + " where message_key = ?")
                    .param(pupil.toString())
                    .update();
        eventually(() -> {
            // It would rest for a while yet.
            jdbc.sql("update outbox_resting set again_at = now() - interval '1 second'")
                    .update();
            assertThat(school.get("/outbox").json().path("stuckLanes").longValue())
                    .isZero();
        });
    }

    @Test
    void whoever_has_a_token_may_see_who_is_registered() {
        var sectors = system().get("/sectors").json().path("sectors");

        assertThat(sectors.valueStream().map(sector -> sector.stringValue()))
                .contains("school", "social", "civil-society", "employer")
                .doesNotContain("family", "jobcenter", "housing", "psychiatry");
        assertThat(anybody().get("/sectors").status()).isEqualTo(401);
    }

    @Test
    void an_unregistered_sector_is_told_how_to_be_registered() {
        var circus = as(Person.system("circus"));
        var answer = circus.post("/sectors/circus/events", event(UUID.randomUUID(), UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("unregistered-sector");
        assertThat(answer.json().path("detail").stringValue()).contains("ask the operator");
        assertThat(circus.get("/sectors/circus/events").status()).isEqualTo(404);
    }

    @Test
    void an_event_goes_through_its_own_sectors_door_only() {
        var school = as(Person.system("school"));
        var answer = school.post("/sectors/school/events", event(UUID.randomUUID(), UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("sector");
    }

    @Test
    void an_id_of_one_sector_is_nothing_to_another_and_cannot_be_taken() {
        var id = UUID.randomUUID();
        var event = event(id, UUID.randomUUID());
        system().post("/sectors/civil-society/events", event);
        var school = as(Person.system("school"));

        assertThat(school.get("/sectors/school/events/" + id).status()).isEqualTo(404);
        assertThat(school.post("/sectors/school/events", event.replace("civil-society", "school"))
                        .status())
                .isEqualTo(409);
    }
}
