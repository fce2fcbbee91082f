package dk.enplan.psychiatry.model;

import dk.enplan.contracts.fact.DischargeAgreement;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.kit.law.Efforts;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Said;
import dk.enplan.kit.law.Stays;
import java.util.List;
import java.util.stream.Stream;

/** Whether one citizen is admitted or treated, and what is agreed about the time after, folded from what psychiatry told. */
public record PsychiatryCase(Stays admissions, Efforts treatments, Agreements agreements) {

    private static final PsychiatryCase EMPTY =
            new PsychiatryCase(Stays.none("admission"), Efforts.none("treatment"), Agreements.none());

    public static PsychiatryCase of(List<Said> told) {
        var state = EMPTY;
        for (var said : told) state = state.evolve(said);
        return state;
    }

    public static List<Known> known(List<Said> told) {
        var state = of(told);
        return Stream.of(state.admissions.known(), state.agreements.known(), state.treatments.known())
                .flatMap(List::stream)
                .toList();
    }

    private PsychiatryCase evolve(Said said) {
        return switch (said.fact()) {
            case Stay stay -> new PsychiatryCase(admissions.evolve(stay, said.at()), treatments, agreements);
            case Effort effort -> new PsychiatryCase(admissions, treatments.evolve(effort, said.at()), agreements);
            case DischargeAgreement agreement ->
                new PsychiatryCase(admissions, treatments, agreements.evolve(agreement, said.at()));
            // The door takes the whole language; only these nouns have a state here that can be broken.
            case Fact ofAnotherNoun -> this;
        };
    }
}
