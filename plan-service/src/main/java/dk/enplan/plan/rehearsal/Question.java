package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.rules.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody wants to see rehearsed. */
public sealed interface Question {

    record OfStory(Scenario story) implements Question {}

    /** One recorded plan under these rules. */
    record OfCitizen(CitizenId citizen, RuleBook rules) implements Question {}

    /** Every recorded plan under these rules; what was said before {@code since} is not counted. */
    record OfAll(RuleBook rules, Optional<LocalDate> since) implements Question {}

    record Unreadable(List<Problem> problems) implements Question {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
