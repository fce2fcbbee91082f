package dk.enplan.plan.rules;

import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.plan.rules.conflict.Detector;
import dk.enplan.plan.rules.scene.Params;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A rule as it is asked: read, checked, its expressions compiled. */
sealed interface Rule {

    Notice notice();

    default String id() {
        return notice().id();
    }

    /** What is shown when a rule holds, and the numbers it counts with. */
    record Notice(String id, Template title, Template why, Map<String, Object> params) {
        public Notice {
            params = Map.copyOf(params);
        }
    }

    record Call(Severity severity, List<Told> tell) {
        public Call {
            tell = List.copyOf(tell);
        }
    }

    /**
     * Something that was expected and did not come.
     *
     * @param outlives is asked after the citizen has left the plan too
     */
    record Handoff(
            Notice notice,
            List<Trigger> when,
            Question unless,
            List<Candidate> expect,
            boolean all,
            Optional<Question> anchor,
            List<Rung> steps,
            List<Candidate> dissolve,
            List<String> cause,
            boolean outlives)
            implements Rule {
        public Handoff {
            when = List.copyOf(when);
            expect = List.copyOf(expect);
            steps = List.copyOf(steps);
            dissolve = List.copyOf(dissolve);
            cause = List.copyOf(cause);
        }
    }

    /** Any of these events opens an expectation. */
    record Trigger(Set<String> types, Question where) {
        public Trigger {
            types = Set.copyOf(types);
        }
    }

    /** An event that may answer, or end, what is expected; with {@code lookback}, also one of that many days before. */
    record Candidate(Set<String> types, Question where, Optional<Long> lookback) {
        public Candidate {
            types = Set.copyOf(types);
        }
    }

    record Rung(Deadline deadline, Question when, Call call) {}

    /** Something that is wrong now, as long as a detector sees it. */
    record Conflict(Notice notice, Detector detector, Params params, Set<String> listens, List<Call> steps)
            implements Rule {
        public Conflict {
            listens = Set.copyOf(listens);
            steps = List.copyOf(steps);
        }
    }
}
