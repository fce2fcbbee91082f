package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Handover;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Responsibility on its way from one to another. */
public record Handovers(Register<Handover.Requested, Course> known) implements Part {

    public sealed interface Course {
        record Requested() implements Course {}

        record Accepted(String toPersonId, boolean briefingRead) implements Course, Over {}

        record Rejected(Tag reason) implements Course, Over {}

        record Withdrawn() implements Course, Over {}
    }

    static Handovers none() {
        return new Handovers(Register.empty());
    }

    Handovers evolve(Envelope said, Handover fact) {
        return new Handovers(
                switch (fact) {
                    case Handover.Requested it -> known.begin(it.handoverId(), said, it, new Course.Requested());
                    // Two colleagues may agree without anybody having asked; then there is nothing it belongs to.
                    case Handover.Accepted it ->
                        it.handoverId() == null
                                ? known
                                : known.turn(
                                        it.handoverId(), said, new Course.Accepted(it.toPersonId(), it.briefingRead()));
                    case Handover.Rejected(var id, var reason) -> known.turn(id, said, new Course.Rejected(reason));
                    case Handover.Withdrawn(var id) -> known.turn(id, said, new Course.Withdrawn());
                });
    }

    public Stream<Item<Handover.Requested, Course>> unanswered() {
        return known.open();
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
