package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.List;
import java.util.Map;

/** Puts what was said before those who read, in the transaction that records it; what cannot be put there at once is left to others. */
@FunctionalInterface
public interface Showing {

    /** @param from the first one's place in the citizen's history */
    record News(long from, List<PlanEvent> said) {
        public News {
            said = List.copyOf(said);
        }
    }

    /** @return what is to be done once it is committed */
    Runnable show(Map<CitizenId, News> news);
}
