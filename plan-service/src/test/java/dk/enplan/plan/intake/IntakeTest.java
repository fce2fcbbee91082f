package dk.enplan.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Plans;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.CannotAcquireLockException;

/** What happens when a plan breaks, or the database does: the store is real, only what breaks is arranged. */
class IntakeTest extends IntakeTrial {

    private final UUID broken = UUID.randomUUID();
    private final UUID whole = UUID.randomUUID();

    @Autowired
    IntakeTest(ApplicationContext service) {
        super(service);
    }

    @Test
    void a_plan_that_breaks_is_parked_with_all_that_follows_and_the_others_go_on() {
        intake(brokenPlans()).take(List.of(arrival(broken), arrival(whole), arrival(broken)));
        assertThat(recorded(whole)).hasSize(1);
        assertThat(recorded(broken)).isEmpty();
        assertThat(parked(broken)).containsExactly("failed", "behind");

        intake(plans).take(List.of(arrival(broken), arrival(whole)));
        assertThat(recorded(whole)).hasSize(2);
        assertThat(recorded(broken)).as("it waits behind what is parked").isEmpty();
        assertThat(parked(broken)).hasSize(3);
    }

    @Test
    void a_fault_that_will_pass_leaves_nothing_behind_and_is_tried_again_whole() {
        var arrivals = List.of(arrival(whole), arrival(broken));
        assertThatThrownBy(() -> intake(lockedPlans()).take(arrivals)).isInstanceOf(CannotAcquireLockException.class);
        assertThat(recorded(whole)).isEmpty();
        assertThat(recorded(broken)).isEmpty();
        assertThat(parked(broken)).isEmpty();

        intake(plans).take(arrivals);
        assertThat(recorded(whole)).hasSize(1);
        assertThat(recorded(broken)).hasSize(1);
    }

    @Test
    void an_act_that_meets_a_fault_is_answered_so_and_leaves_nothing_behind() {
        var act = new Act(fact(whole, UUID.randomUUID()), Set.of(), true, true);
        assertThat(acts(lockedPlans()).take(new CitizenId(whole), List.of(act))).isEqualTo(new Acts.Outcome.NotNow());
        assertThat(recorded(whole)).isEmpty();

        var doomed = new Act(fact(broken, UUID.randomUUID()), Set.of(), true, true);
        assertThatThrownBy(() -> acts(brokenPlans()).take(new CitizenId(broken), List.of(doomed)))
                .hasMessage("history is broken");
        assertThat(recorded(broken)).isEmpty();
        assertThat(parked(broken)).as("whoever acts is there to hear it").isEmpty();

        assertThat(acts(plans).take(new CitizenId(whole), List.of(act)))
                .isEqualTo(new Acts.Outcome.Recorded(List.of(act.id()), 0));
    }

    @Test
    void a_batch_delivered_twice_is_taken_once() {
        var arrivals = List.of(arrival(whole), arrival(whole));
        intake(plans).take(arrivals);
        intake(plans).take(arrivals);
        assertThat(recorded(whole)).hasSize(2);
    }

    @Test
    void an_id_that_two_claim_in_one_batch_stands_for_the_first() {
        var id = UUID.randomUUID();
        intake(plans).take(List.of(arrival(whole, id), arrival(broken, id)));
        assertThat(recorded(whole)).hasSize(1);
        assertThat(recorded(broken)).isEmpty();
    }

    @Test
    void what_is_set_aside_twice_is_set_aside_once() {
        var garbage = new Arrival("family", null, bytes("nothing"), "place@" + UUID.randomUUID());
        intake(plans).take(List.of(garbage));
        intake(plans).take(List.of(garbage));
        assertThat(jdbc.sql("select count(*) from set_aside where came_from = ?")
                        .param(garbage.cameFrom())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Plans brokenPlans() {
        return after(citizen -> {
            if (citizen.value().equals(broken)) throw new IllegalStateException("history is broken");
        });
    }

    private Plans lockedPlans() {
        return after(citizen -> {
            throw new CannotAcquireLockException("two replicas at once");
        });
    }

    private static CloudEvent<Fact> fact(UUID citizen, UUID id) {
        return Language.FACTS.kept(json(citizen, id));
    }
}
