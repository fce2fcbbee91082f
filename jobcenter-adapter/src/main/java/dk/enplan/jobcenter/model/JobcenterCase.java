package dk.enplan.jobcenter.model;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.law.Efforts;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Said;
import java.util.List;
import java.util.stream.Stream;

/** What the jobcentre has going for one citizen, and demands, folded from what it told. */
public record JobcenterCase(Efforts efforts, Demands demands) {

    private static final JobcenterCase EMPTY = new JobcenterCase(Efforts.none("effort"), Demands.none());

    public static JobcenterCase of(List<Said> told) {
        var state = EMPTY;
        for (var said : told) state = state.evolve(said);
        return state;
    }

    public static List<Known> known(List<Said> told) {
        var state = of(told);
        return Stream.concat(state.efforts.known().stream(), state.demands.known().stream())
                .toList();
    }

    private JobcenterCase evolve(Said said) {
        return switch (said.fact()) {
            case Effort effort -> new JobcenterCase(efforts.evolve(effort, said.at()), demands);
            case Demand demand -> new JobcenterCase(efforts, demands.evolve(demand, said.at()));
            // The door takes the whole language; only these nouns have a state here that can be broken.
            case Fact ofAnotherNoun -> this;
        };
    }
}
