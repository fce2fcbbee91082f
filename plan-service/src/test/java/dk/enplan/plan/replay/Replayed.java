package dk.enplan.plan.replay;

import dk.enplan.contracts.CitizenId;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What the running service finds when it replays somebody, for tests of other rooms. */
public final class Replayed {

    private Replayed() {}

    public static List<String> deviations(ApplicationContext service, CitizenId citizen) {
        var deviations = switch (service.getBean(Replaying.class).of(citizen)) {
            case Seen.Again(var retold) -> retold.deviations();
            case Seen.Erased(var _, var stillShown) -> stillShown;
        };
        return deviations.stream().map(Deviation::toString).toList();
    }
}
