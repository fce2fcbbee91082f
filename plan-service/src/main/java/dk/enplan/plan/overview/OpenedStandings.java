package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.access.Mark;
import dk.enplan.plan.access.Standing;
import dk.enplan.plan.access.Standings;
import dk.enplan.plan.model.Lately;
import dk.enplan.plan.model.Memory;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How plans stand for those who decide about rights: as far as the views have come, and remembered until a plan goes on. */
@Component
class OpenedStandings implements Standings, Memory {

    private final PlanRows rows;
    private final Opened opened;
    private final Lately<Standing> known;

    OpenedStandings(PlanRows rows, Opened opened, @Value("${enplan.remembered-standings:20000}") int most) {
        this.rows = rows;
        this.opened = opened;
        this.known = new Lately<>(most, it -> 1);
    }

    @Override
    public Optional<Standing> of(CitizenId citizen) {
        return rows.mark(citizen)
                .map(mark ->
                        known.of(citizen).filter(it -> it.mark().equals(mark)).orElseGet(() -> look(citizen, mark)));
    }

    private Standing look(CitizenId citizen, Mark mark) {
        var now = opened.standing(citizen, mark);
        known.keep(
                citizen,
                now,
                (one, other) -> one.mark().position() > other.mark().position() ? one : other);
        return now;
    }

    @Override
    public void forget(CitizenId citizen) {
        known.forget(citizen);
    }
}
