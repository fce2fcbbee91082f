package dk.enplan.plan.rules;

import dk.enplan.plan.model.Part;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Today;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What of a plan an answer rests on: as long as that is as it was, it need not be asked for again. */
final class Looked {

    private final Moment moment;
    private final Set<Class<? extends Part>> parts = new HashSet<>();
    /** What was asked for by its name, and what it was: it may be the same still, though what it is worked out from was touched. */
    private final Map<String, Optional<Object>> facts = new HashMap<>();

    private final Set<Class<? extends Part>> underFacts = new HashSet<>();
    private boolean back;

    Looked(Moment moment) {
        this.moment = moment;
    }

    Plan plan() {
        return moment.plan().noting(parts);
    }

    /** To work out facts from. */
    Plan planOfFacts() {
        return moment.plan().noting(underFacts);
    }

    Optional<Object> fact(String name, Supplier<Optional<Object>> workedOut) {
        var known = facts.get(name);
        if (known != null) return known;
        var fact = workedOut.get();
        facts.put(name, fact);
        return fact;
    }

    Plan before() {
        back = true;
        return moment.before();
    }

    History history() {
        back = true;
        return moment.history();
    }

    /**
     * Whoever looks back at what was said may find something new after any event.
     *
     * @param next when time alone could have changed the answer
     * @return what the answer rests on now; nothing, where it is to be asked for again
     */
    Optional<Looked> standsIn(Moment now, Optional<Instant> next) {
        if (back || !now.plan().untouched(moment.plan(), parts)) return Optional.empty();
        if (now.plan().untouched(moment.plan(), underFacts)) return Optional.of(this);
        var again = new Looked(now);
        var today = new Today(now.at());
        var view = new PlanView(again, today);
        for (var fact : facts.entrySet())
            if (!view.fact(fact.getKey()).equals(fact.getValue())) return Optional.empty();
        again.parts.addAll(parts);
        return again.back || !today.next().equals(next) ? Optional.empty() : Optional.of(again);
    }
}
