package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.List;

/** What the rules in force say about the facts at an instant. A pure function: asking changes nothing. */
public interface Rules {

    /** Which rules and which numbers: a hash of their content. */
    String version();

    /** Nothing seen yet. */
    Watch watch(CitizenId citizen);

    /** The facts are those that stand (none annulled), in order of time. */
    default Outlook look(CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
        return watch(citizen).look(standing, now).outlook();
    }

    /** What should come and has not come yet: the same as of {@link #look}, for whoever does not ask what is wrong. */
    default List<Outlook.Expectation> expectations(CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
        return look(citizen, standing, now).expectations();
    }
}
