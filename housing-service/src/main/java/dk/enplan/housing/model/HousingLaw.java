package dk.enplan.housing.model;

import static dk.enplan.contracts.fact.StayKind.CRISIS_CENTRE;
import static dk.enplan.contracts.fact.StayKind.HOSTEL;
import static dk.enplan.contracts.fact.StayKind.PLACEMENT;
import static dk.enplan.contracts.fact.StayKind.RESIDENTIAL;

import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Said;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What housing's desk will not say. */
public final class HousingLaw implements Law {

    private static final Set<StayKind> STAYS = EnumSet.of(HOSTEL, CRISIS_CENTRE, RESIDENTIAL, PLACEMENT);

    @Override
    public Optional<Objection> objection(List<Said> soFar, Said next) {
        var state = HousingCase.of(soFar);
        return switch (next.fact()) {
            case Home home -> state.homes().objection(home, next);
            case Stay.Started started ->
                Law.oneOf("kind", STAYS, started.kind()).or(() -> state.stays().objection(started, next));
            case Stay stay -> state.stays().objection(stay, next);
            case Fact ofAnotherNoun -> Law.none();
        };
    }
}
