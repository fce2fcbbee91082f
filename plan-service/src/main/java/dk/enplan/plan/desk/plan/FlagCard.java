package dk.enplan.plan.desk.plan;

import dk.enplan.plan.overview.PlanDocument;
import dk.enplan.plan.overview.Telling;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One flag as it stands on the page.
 *
 * @param grounds the events that caused it, beside each other, as far as this reader may see them
 * @param days for how many it has held
 * @param remedies the acts that may solve it, for whoever may act
 */
public record FlagCard(
        PlanDocument.Flag flag, List<Telling.Told> grounds, long days, boolean news, List<Act> remedies) {

    public FlagCard {
        grounds = List.copyOf(grounds);
        remedies = List.copyOf(remedies);
    }

    public boolean open() {
        return flag.state().equals("open") || flag.state().equals("acknowledged");
    }

    /** Seen by somebody, and still there. */
    public boolean acknowledged() {
        return flag.state().equals("acknowledged");
    }

    static List<FlagCard> of(PlanDocument plan, List<Telling.Told> told, Set<UUID> news, @Nullable Remedies remedies) {
        var byId = new HashMap<UUID, Telling.Told>();
        told.forEach(it -> it.because().forEach(id -> byId.put(id, it)));
        return plan.flags().stream()
                .map(flag -> new FlagCard(
                        flag,
                        flag.because().stream()
                                .filter(byId::containsKey)
                                .map(byId::get)
                                .toList(),
                        Math.max(0, Duration.between(flag.since(), plan.at()).toDays()),
                        flag.because().stream().anyMatch(news::contains),
                        remedies == null ? List.of() : remedies.of(flag.rule())))
                .toList();
    }
}
