package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Promise;
import java.util.List;
import java.util.UUID;

/** What somebody said they would do. */
public record Promises(Register<Promise.Made, Course> known) implements Part {

    public enum Course implements Over {
        OPEN,
        KEPT,
        BROKEN;

        @Override
        public boolean over() {
            return this != OPEN;
        }
    }

    static Promises none() {
        return new Promises(Register.empty());
    }

    Promises evolve(Envelope said, Promise fact) {
        return new Promises(
                switch (fact) {
                    case Promise.Made made -> known.begin(made.promiseId(), said, made, Course.OPEN);
                    case Promise.Kept(var id) -> known.turn(id, said, Course.KEPT);
                    case Promise.Broken(var id, var by) -> known.turn(id, said, Course.BROKEN);
                });
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
