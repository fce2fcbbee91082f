package dk.enplan.plan.overview;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of a plan, as it was known at an instant. */
class PlanRowsTest extends OnTheGround {

    private final OffsetDateTime now = OffsetDateTime.now(Here.ZONE);

    private final PlanRows rows;
    private final Story story = new Story();
    private final CitizenId citizen = new CitizenId(story.citizen());

    @Autowired
    PlanRowsTest(PlanRows rows) {
        this.rows = rows;
    }

    @Test
    void a_flag_is_read_as_it_was_known_then() {
        var before = Instant.now();
        story.tell(
                "plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}", now.minusDays(60));
        story.tell("housing", "home.tenancy-started", "{\"homeId\":\"h\"}", now.minusDays(50));
        eventually(() -> assertThat(alone(rows.flags(citizen))).hasSize(1));
        var raised = alone(rows.flags(citizen)).getFirst();
        var known = Instant.now();
        story.tell("family", "effort.started", "{\"effortId\":\"e\",\"kind\":\"support\"}", now.minusDays(1));
        eventually(() -> assertThat(alone(rows.flags(citizen)))
                .allSatisfy(flag -> assertThat(flag.state()).isEqualTo("cleared")));

        assertThat(rows.flags(citizen, before)).isEmpty();
        assertThat(rows.flags(citizen, known)).contains(raised);
        assertThat(rows.flags(citizen, Instant.now())).isEqualTo(rows.flags(citizen));
    }

    private static List<FlagRow> alone(List<FlagRow> flags) {
        return flags.stream()
                .filter(flag -> flag.rule().equals("handoff/home-without-support"))
                .toList();
    }

    @Test
    void a_fact_is_known_from_when_it_arrived_not_from_when_it_was_true() {
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", now.minusDays(1));
        eventually(() -> assertThat(rows.facts(citizen)).hasSize(1));
        var known = Instant.now();
        story.tell("family", "effort.started", "{\"effortId\":\"e2\",\"kind\":\"support\"}", now.minusDays(9));
        eventually(() -> assertThat(rows.facts(citizen)).hasSize(2));
        assertThat(rows.facts(citizen, known))
                .containsExactly(rows.facts(citizen).getLast());
    }

    @Test
    void after_two_records_were_found_to_be_one_person_one_event_is_in_both_plans() {
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", now.minusDays(1));
        eventually(() -> assertThat(rows.facts(citizen)).hasSize(1));
        var survivor = new CitizenId(new Story().citizen());
        story.tell("registry", "citizen.identity-merged", "{\"into\":\"%s\"}".formatted(survivor), now);
        eventually(() -> assertThat(rows.facts(survivor))
                .containsAll(rows.facts(citizen))
                .hasSize(2));
        // Two plans are in two parts of the views, and neither waits for the other.
        eventually(() -> assertThat(rows.facts(citizen)).hasSize(2));
    }
}
