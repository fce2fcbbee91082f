package dk.enplan.plan.rehearsal;

import java.util.List;

/** What came of reading a story. */
public sealed interface ScenarioReading {

    record Read(Scenario scenario) implements ScenarioReading {}

    record Unreadable(List<Problem> problems) implements ScenarioReading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
