package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.flag.Severity;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.PlanEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FlagTurnsTest {

    private static final Flag.Key KEY = new Flag.Key("handoff/vacancy", List.of());
    private static final Instant NOW = Instant.EPOCH;

    private final UUID citizen = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private long position;

    @Test
    void what_happened_in_the_order_of_the_kinds_is_one_turn() {
        var batch = List.of(escalated(one), seen(one), escalated(other), cleared(one));

        assertThat(FlagTurns.of(batch)).containsExactly(batch);
    }

    @Test
    void a_flag_that_was_seen_and_grew_graver_since_takes_another_turn_and_no_other_flag_does() {
        var seen = seen(one);
        var graver = escalated(one);
        var seenAgain = seen(one);
        var others = seen(other);

        assertThat(FlagTurns.of(List.of(seen, graver, others, seenAgain)))
                .containsExactly(List.of(seen, others), List.of(graver, seenAgain));
    }

    @Test
    void where_nothing_became_of_flags_there_is_nothing_to_write() {
        assertThat(FlagTurns.of(List.of(told(new PlanEvent.RulesChanged("v", NOW)))))
                .isEmpty();
    }

    private Told seen(UUID flag) {
        return told(new PlanEvent.FlagAcknowledged(flag, KEY, "tove", NOW));
    }

    private Told escalated(UUID flag) {
        return told(new PlanEvent.FlagEscalated(flag, KEY, Severity.CRITICAL, NOW, List.of(), NOW));
    }

    private Told cleared(UUID flag) {
        return told(new PlanEvent.FlagCleared(flag, KEY, false, false, NOW));
    }

    private Told told(PlanEvent event) {
        return new Told(citizen, position++, event);
    }
}
