package dk.enplan.housing.model;

import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Said;
import dk.enplan.kit.law.Stays;
import java.util.List;
import java.util.stream.Stream;

/** Where one citizen lives or stays, folded from what housing told. */
public record HousingCase(Homes homes, Stays stays) {

    private static final HousingCase EMPTY = new HousingCase(Homes.none(), Stays.none("stay"));

    public static HousingCase of(List<Said> told) {
        var state = EMPTY;
        for (var said : told) state = state.evolve(said);
        return state;
    }

    public static List<Known> known(List<Said> told) {
        var state = of(told);
        return Stream.concat(state.homes.known().stream(), state.stays.known().stream())
                .toList();
    }

    private HousingCase evolve(Said said) {
        return switch (said.fact()) {
            case Home home -> new HousingCase(homes.evolve(home, said.at()), stays);
            case Stay stay -> new HousingCase(homes, stays.evolve(stay, said.at()));
            // The door takes the whole language; only these nouns have a state here that can be broken.
            case Fact ofAnotherNoun -> this;
        };
    }
}
