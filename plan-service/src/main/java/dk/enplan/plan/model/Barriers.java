package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.SeverityOfBarrier;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What stands in the way. Named again as no longer there, it is as if it were removed. */
public record Barriers(Register<Barrier.Named, Course> known) implements Part {

    public enum Course implements Over {
        STANDING,
        REMOVED;

        @Override
        public boolean over() {
            return this == REMOVED;
        }
    }

    static Barriers none() {
        return new Barriers(Register.empty());
    }

    Barriers evolve(Envelope said, Barrier fact) {
        return new Barriers(
                switch (fact) {
                    case Barrier.Named named ->
                        known.begin(
                                named.barrierId(),
                                said,
                                named,
                                named.severity() == SeverityOfBarrier.NONE ? Course.REMOVED : Course.STANDING);
                    case Barrier.Removed(var id) -> known.turn(id, said, Course.REMOVED);
                });
    }

    public Stream<Item<Barrier.Named, Course>> standing() {
        return known.open();
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
