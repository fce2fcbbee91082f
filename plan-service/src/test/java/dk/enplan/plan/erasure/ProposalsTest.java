package dk.enplan.plan.erasure;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Whom the rules propose: nobody is erased by that. */
class ProposalsTest extends PageTrial {

    private final QuietPlans quiet;
    private final ExpiringPlans expiring;

    @Autowired
    ProposalsTest(WebApplicationContext context, Saying saying, QuietPlans quiet, ExpiringPlans expiring) {
        super(context, saying);
        this.quiet = quiet;
        this.expiring = expiring;
    }

    @Test
    void a_plan_is_proposed_when_all_in_it_is_over_and_quiet_and_not_before() {
        var begun = Instant.now();
        told("contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
        told("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        var later = Instant.now().plusSeconds(60);
        // The lines follow the plan a moment later.
        eventually(() -> assertThat(proposed(later)).as("still in the plan").doesNotContain(citizen));
        told("citizen.exited", "{\"reason\":\"no-need\"}");
        eventually(() -> assertThat(proposed(later)).contains(citizen));
        assertThat(proposed(begun)).as("not quiet for long").doesNotContain(citizen);
        assertThat(expiring.old(later).rows()).isPositive();
        assertThat(expiring.remove(later, 100, "otto")).isZero();
        assertThat(proposed(later)).as("nobody has decided").contains(citizen);
    }

    private Set<UUID> proposed(Instant before) {
        return quiet.some(before, 10_000).stream()
                .map(Proposals.Quiet::citizenId)
                .collect(Collectors.toSet());
    }
}
