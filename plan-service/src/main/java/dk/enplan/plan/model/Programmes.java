package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects and offers the citizen takes part in, and those that will stop. */
public record Programmes(Register<Programme.Joined, Course> known) implements Part {

    public sealed interface Course {
        record Joined() implements Course {}

        record Closing(LocalDate endsOn, @Nullable String successor) implements Course {}

        record Left() implements Course, Over {}
    }

    static Programmes none() {
        return new Programmes(Register.empty());
    }

    Programmes evolve(Envelope said, Programme fact) {
        return new Programmes(
                switch (fact) {
                    case Programme.Joined joined ->
                        known.begin(joined.programmeId().value(), said, joined, new Course.Joined());
                    case Programme.Closing(var id, var on, var successor) ->
                        known.turn(id.value(), said, new Course.Closing(on, successor));
                    case Programme.Left(var id, var reason) -> known.turn(id.value(), said, new Course.Left());
                });
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
