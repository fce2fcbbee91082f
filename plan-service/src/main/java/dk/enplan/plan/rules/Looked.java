package dk.enplan.plan.rules;

import dk.enplan.plan.model.Part;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.History;
import java.util.HashSet;
import java.util.Set;

/** What of a plan an answer rests on: as long as nobody touches that, it need not be asked for again. */
final class Looked {

    private final Moment moment;
    private final Set<Class<? extends Part>> parts = new HashSet<>();
    private boolean back;

    Looked(Moment moment) {
        this.moment = moment;
    }

    Plan plan() {
        return moment.plan().noting(parts);
    }

    Plan before() {
        back = true;
        return moment.before();
    }

    History history() {
        back = true;
        return moment.history();
    }

    /** Whoever looks back at what was said may find something new after any event. */
    boolean standsIn(Plan now) {
        return !back && now.untouched(moment.plan(), parts);
    }
}
