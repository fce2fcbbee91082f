package dk.enplan.plan.rules;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sees one kind of conflict in a plan. Pure: the same facts at the same instant are always seen the same. */
interface Detector {

    /** How many steps it tells apart: a rule that uses it has exactly these. */
    int steps();

    /** The numbers it counts with, by their names in {@code params}. */
    Set<String> params();

    /** What it fills into the sentences of the rule. */
    Set<String> fills();

    /** The families of facts it looks through. */
    Set<Class<? extends Fact>> reads();

    Seen look(Scene scene);

    record Scene(Moment moment, Map<String, Object> params) {

        Plan plan() {
            return moment.plan();
        }

        LocalDate today() {
            return moment.today();
        }

        List<CloudEvent<Fact>> facts(Class<? extends Fact> family) {
            return moment.history().of(family);
        }
    }

    /** {@code next} is when time alone could change what is seen. */
    record Seen(List<Sight> sights, Optional<Instant> next) {
        public Seen {
            sights = List.copyOf(sights);
        }
    }

    /**
     * @param cause the things whose identity makes this one flag
     * @param steps which of the rule's steps hold, counted from 0
     */
    record Sight(
            List<String> cause,
            Set<Integer> steps,
            List<UUID> because,
            List<String> unknown,
            Map<String, Object> fills) {
        public Sight {
            cause = List.copyOf(cause);
            steps = Set.copyOf(steps);
            because = List.copyOf(because);
            unknown = List.copyOf(unknown);
            fills = Map.copyOf(fills);
        }
    }
}
