package dk.enplan.plan;

import static dk.enplan.plan.ToBeErased.DAVID;
import static dk.enplan.plan.ToBeErased.DORTE;
import static dk.enplan.plan.ToBeErased.RITA;
import static dk.enplan.plan.ToBeErased.code;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records that are one person, or were once taken for it: who goes, and who stays. */
class ErasedAsOnePersonTest extends AtTheDesk {

    private final ToBeErased them = new ToBeErased(this);

    @Autowired
    ErasedAsOnePersonTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
    }

    @Test
    void of_two_records_of_one_person_both_go_whichever_is_asked_for() {
        them.aPlan();
        var survivor = new Story();
        survivor.tell("plan", "goal.proposed", GOAL);
        story.tell("plan", "citizen.identity-merged", "{\"into\":\"" + survivor.citizen() + "\"}");
        eventually(() -> assertThat(Http.at(port)
                        .as(RITA)
                        .get("/api/plans/" + survivor.citizen())
                        .body())
                .contains(them.secret));
        assertThat(them.erase(DORTE, "?dryRun=true").json().path("citizens").toString())
                .contains(story.citizen().toString(), survivor.citizen().toString());
        them.erase(DORTE, "");
        var done = them.order(DAVID, "{\"citizenId\": \"" + survivor.citizen() + "\", \"reason\": \"ja\"}");
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.json().path("records")).hasSize(2);
        for (var record : List.of(story.citizen(), survivor.citizen())) {
            assertThat(Http.at(port).as(RITA).get("/api/plans/" + record).status())
                    .isEqualTo(410);
            assertThat(Http.at(port).as(DORTE).get("/api/erasures/" + record).json())
                    .isEqualTo(done.json());
        }
        assertThat(them.traces.of(them.secret)).isEmpty();
        // Nor does anybody become them.
        var third = new Story();
        var into = third.tell("plan", "citizen.identity-merged", "{\"into\":\"" + survivor.citizen() + "\"}");
        eventually(() -> assertThat(them.answer("plan", into)).isEqualTo("dk.enplan.receipt.refused.v1 erased"));
    }

    @Test
    void whoever_was_taken_for_another_by_mistake_is_not_erased_behind_the_others_back() {
        them.aPlan();
        var other = new Story();
        other.tell("plan", "goal.proposed", GOAL);
        var merged = story.tell("plan", "citizen.identity-merged", "{\"into\":\"" + other.citizen() + "\"}");
        story.tell("plan", "event.annulled", "{\"eventId\":\"" + merged + "\",\"reason\":\"wrong-citizen\"}");
        eventually(() -> assertThat(recorded()).isEqualTo(4));
        them.erase(DORTE, "");
        var answer = them.erase(DAVID, "");
        assertThat(code(answer)).isEqualTo("parted");
        assertThat(answer.json().path("citizens").toString())
                .contains(other.citizen().toString());
        assertThat(plan().path("goals")).isNotEmpty();
        // The other may be; and what is told of this one goes on, though it used to be told on.
        var theirs = "{\"citizenId\": \"" + other.citizen() + "\", \"reason\": \"ønske\"}";
        them.order(DORTE, theirs);
        assertThat(them.order(DAVID, theirs).status()).isEqualTo(201);
        var later = story.tell("plan", "home.tenancy-started", "{\"homeId\":\"h\"}");
        eventually(() -> assertThat(them.answer("plan", later)).startsWith("dk.enplan.receipt.accepted.v1"));
    }
}
