package dk.enplan.plan.rehearsal;

import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rules.RuleBook;
import dk.enplan.testkit.histories.Histories;
import java.util.List;
import java.util.stream.Stream;

/** The stories of the repository, for whoever wants to hear them as well. */
public final class Stories {

    private static final RuleBook RULES = RuleBook.shipped();

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

    /** Lives that a program makes up, the same for the same seed. */
    public static Stream<Scenario> invented(long seed, int lives) {
        return Histories.of(seed, lives).stream().map(life -> switch (ScenarioReader.read(life.text(), RULES)) {
            case ScenarioReading.Read(var story) -> story;
            case ScenarioReading.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        });
    }

    /** What is recorded of it, under rules that have its numbers already. */
    public static List<PlanEvent> told(Scenario story, RuleBook rules) {
        var plan = new Rehearsal(rules, story.citizen());
        story.arrivals().forEach(plan::tell);
        return plan.passTo(story.until()).history();
    }
}
