package dk.enplan.plan.rehearsal;

import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rules.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The stories of the repository, for whoever wants to hear them as well. */
public final class Stories {

    private Stories() {}

    public static Stream<Scenario> all() {
        return ScenarioTest.STORIES.stream().map(ScenarioTest::read);
    }

    public static Scenario named(String file) {
        return ScenarioTest.read(ScenarioTest.STORIES.stream()
                .filter(it -> it.getFileName().toString().equals(file + ".yaml"))
                .findFirst()
                .orElseThrow());
    }

    /** What is recorded of it, under rules that have its numbers already. */
    public static List<PlanEvent> told(Scenario story, RuleBook rules) {
        var plan = new Rehearsal(rules, story.citizen());
        story.arrivals().forEach(plan::tell);
        return plan.passTo(story.until()).history();
    }
}
