package dk.enplan.plan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rules.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision about somebody of whom nothing is at hand. */
class MetFirstTest {

    private static final RuleBook RULES = RuleBook.shipped();

    private final PlanDecider decider = new PlanDecider(RULES);

    @Test
    void is_the_one_that_would_have_been_taken_with_all_of_it_at_hand() {
        Stories.invented(20261123, 20).forEach(story -> {
            var plan = Journal.empty(story.citizen());
            var atHand = RULES.watch(story.citizen());
            for (var event : Stories.told(story, RULES)) {
                if (!(event instanceof PlanEvent.FactRecorded said)) continue;
                var told = List.of(new PlanCommand.RecordFact(said.fact(), said.at()));
                var known = decider.decide(plan, atHand, told);
                assertThat(decider.decide(plan, told).events()).as(story.name()).isEqualTo(known.events());
                plan = known.after();
                atHand = known.watch();
            }
        });
    }
}
