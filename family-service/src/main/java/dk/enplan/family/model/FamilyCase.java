package dk.enplan.family.model;

import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.law.Efforts;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Said;
import java.util.List;
import java.util.stream.Stream;

/** What the family department has going for one citizen, folded from what it told. */
public record FamilyCase(Efforts supports, Contacts contacts) {

    private static final FamilyCase EMPTY = new FamilyCase(Efforts.none("support"), Contacts.none());

    public static FamilyCase of(List<Said> told) {
        var state = EMPTY;
        for (var said : told) state = state.evolve(said);
        return state;
    }

    public static List<Known> known(List<Said> told) {
        var state = of(told);
        return Stream.concat(state.supports.known().stream(), state.contacts.known().stream())
                .toList();
    }

    private FamilyCase evolve(Said said) {
        return switch (said.fact()) {
            case Effort effort -> new FamilyCase(supports.evolve(effort, said.at()), contacts);
            case Contact contact -> new FamilyCase(supports, contacts.evolve(contact, said.at()));
            // The door takes the whole language; only these nouns have a state here that can be broken.
            case Fact ofAnotherNoun -> this;
        };
    }
}
