package dk.enplan.plan;

import static dk.enplan.plan.ToBeErased.DAVID;
import static dk.enplan.plan.ToBeErased.DORTE;
import static dk.enplan.plan.ToBeErased.OTTO;
import static dk.enplan.plan.ToBeErased.RITA;
import static dk.enplan.plan.ToBeErased.code;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may have somebody erased: two officers who want the same, and nobody else. */
class TwoOfficersTest extends AtTheDesk {

    private final ToBeErased them = new ToBeErased(this);

    @Autowired
    TwoOfficersTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
    }

    @Test
    void two_people_must_want_it_and_one_of_them_asking_twice_is_one() {
        them.aPlan();
        var first = them.erase(DORTE, "");
        assertThat(first.status()).isEqualTo(202);
        assertThat(them.erase(DORTE, "").status()).isEqualTo(202);
        assertThat(plan().path("goals")).isNotEmpty();
        assertThat(Http.at(port)
                        .as(RITA)
                        .get("/api/erasures")
                        .json()
                        .path("asked")
                        .toString())
                .contains(story.citizen().toString(), "dorte");
        var second = them.erase(DAVID, "");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("askedBy").stringValue()).isEqualTo("dorte");
        assertThat(second.json().path("confirmedBy").stringValue()).isEqualTo("david");
        assertThat(second.json().path("counts").path("views").longValue()).isPositive();
        assertThat(Http.at(port)
                        .as(RITA)
                        .get("/api/erasures")
                        .json()
                        .path("asked")
                        .toString())
                .doesNotContain(story.citizen().toString());
    }

    @Test
    void what_only_one_wants_can_be_withdrawn_and_what_is_done_cannot() {
        them.aPlan();
        them.erase(DORTE, "");
        var here = "/api/erasures/" + story.citizen();
        assertThat(Http.at(port).as(DAVID).delete(here).status()).isEqualTo(204);
        assertThat(Http.at(port).as(DAVID).delete(here).status()).isEqualTo(404);
        assertThat(them.erase(DAVID, "").status()).as("one again").isEqualTo(202);
        them.erase(DORTE, "");
        assertThat(Http.at(port).as(DAVID).delete(here).status()).isEqualTo(404);
        assertThat(them.one(DORTE).status()).isEqualTo(200);
    }

    @Test
    void done_once_it_is_answered_with_its_record_however_often_it_is_asked_for() {
        them.aPlan();
        var done = them.erased();
        var again = them.erase(DORTE, "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(done.json());
        assertThat(them.erase(DAVID, "?dryRun=true").json()).isEqualTo(done.json());
        assertThat(them.one(RITA).json()).isEqualTo(done.json());
        assertThat(done.json().path("records").get(0).path("lastHash").stringValue())
                .hasSize(64);
    }

    @Test
    void nobody_else_erases_anybody_and_it_is_said_what_is_missing() {
        them.aPlan();
        for (var other : List.of(TOVE, RITA, OTTO, Person.leader("lone"), anja, Person.system("family")))
            assertThat(them.erase(other, "").status()).as(other.sub()).isEqualTo(403);
        assertThat(code(them.order(DORTE, "{\"citizenId\": \"" + story.citizen() + "\"}")))
                .isEqualTo("reason-missing");
        assertThat(code(them.order(DORTE, "{\"reason\": \"ønske\"}"))).isEqualTo("citizen-missing");
        assertThat(code(them.order(DORTE, "{\"citizenId\": \"" + UUID.randomUUID() + "\", \"reason\": \"ønske\"}")))
                .isEqualTo("nothing-kept");
        assertThat(code(them.order(
                        DORTE,
                        "{\"citizenId\": \"" + story.citizen() + "\", \"reason\": \"" + "ø".repeat(501) + "\"}")))
                .isEqualTo("reason-too-long");
        assertThat(plan().path("goals")).isNotEmpty();
    }
}
