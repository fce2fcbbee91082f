package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.TechnicalFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what is held, citizen by citizen and piece by piece, when somebody says so: a defect has been mended. */
@Component
class Retrying {

    private static final int CITIZENS = 200;
    private static final int EVENTS = 5_000;
    private static final int EVENTS_AT_A_TIME = 200;

    private final Intake intake;
    private final Held held;
    private final TechnicalFaults faults;

    Retrying(Intake intake, Held held, TechnicalFaults faults) {
        this.intake = intake;
        this.held = held;
        this.faults = faults;
    }

    /** Nothing while a fault stands in the way that passes: what was taken in by then stays so. */
    Optional<Aside.Tried> one(CitizenId citizen) {
        return go(held.among(List.of(citizen)).stream().toList());
    }

    /** The same for all who are held, from this one on. */
    Optional<Aside.Tried> all(Optional<UUID> from) {
        return go(held.from(from, CITIZENS + 1));
    }

    private Optional<Aside.Tried> go(List<CitizenId> citizens) {
        try {
            return Optional.of(retry(citizens));
        } catch (RuntimeException failed) {
            if (faults.technical(failed)) return Optional.empty();
            throw failed;
        }
    }

    private Aside.Tried retry(List<CitizenId> citizens) {
        var tried = new ArrayList<CitizenId>();
        var sum = new Recording.Taken(0, 0, 0);
        for (var citizen : citizens) {
            if (tried.size() == CITIZENS) return tried(tried, sum, citizen);
            for (var more = true; more; ) {
                if (sum.events() >= EVENTS) return tried(tried, sum, citizen);
                var taken = intake.retry(citizen, EVENTS_AT_A_TIME).orElse(new Recording.Taken(0, 0, 0));
                sum = sum.and(taken);
                more = taken.events() > 0;
            }
            tried.add(citizen);
        }
        return tried(tried, sum, null);
    }

    private Aside.Tried tried(List<CitizenId> citizens, Recording.Taken sum, @Nullable CitizenId next) {
        return new Aside.Tried(
                citizens.size(),
                sum.recorded(),
                sum.refused(),
                held.parked(citizens),
                Optional.ofNullable(next).map(CitizenId::value));
    }
}
