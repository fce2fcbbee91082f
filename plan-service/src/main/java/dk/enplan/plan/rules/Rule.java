package dk.enplan.plan.rules;

import dk.enplan.contracts.Language;
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

    /** What opens an expectation. */
    sealed interface Trigger {

        /** The events with which it may begin. */
        Set<String> types();

        Question where();

        /** Any of these events. */
        record Happens(Set<String> types, Question where) implements Trigger {
            public Happens {
                types = Set.copyOf(types);
            }
        }

        /** One of these events begins it, and from then on something is expected again and again. */
        record Recurs(Set<String> types, Question where, Amount every, Optional<Amount> times) implements Trigger {
            public Recurs {
                types = Set.copyOf(types);
            }
        }

        /** A day in the citizen's own life, known from the day they were enrolled. */
        record Birthday(long years, Question where) implements Trigger {
            @Override
            public Set<String> types() {
                return Set.of(Language.typeOf("citizen.enrolled"));
            }
        }
    }

    /** A number: written in the rule, or carried by the event that opens the expectation. */
    sealed interface Amount {

        Optional<Long> in(Said e);

        record Written(long number) implements Amount {
            @Override
            public Optional<Long> in(Said e) {
                return Optional.of(number);
            }
        }

        record Carried(String field) implements Amount {
            @Override
            public Optional<Long> in(Said e) {
                return e.fields().get(field) instanceof Number number
                        ? Optional.of(number.longValue())
                        : Optional.empty();
            }
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
