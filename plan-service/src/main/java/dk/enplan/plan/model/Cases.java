package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.SectorCase;
import dk.enplan.contracts.fact.SectorPlan;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The sectors' own cases about the citizen, and their own plans beside the one plan. */
public record Cases(Register<SectorCase.Opened, Course> known, Register<SectorPlan.Opened, Course> plans)
        implements Part {

    public enum Course implements Over {
        OPEN,
        /** Closed; or, of a plan, merged into the one plan. */
        CLOSED;

        @Override
        public boolean over() {
            return this == CLOSED;
        }
    }

    static Cases none() {
        return new Cases(Register.empty(), Register.empty());
    }

    Cases evolve(Envelope said, SectorCase fact) {
        return new Cases(
                switch (fact) {
                    case SectorCase.Opened it -> known.begin(it.caseId(), said, it, Course.OPEN);
                    case SectorCase.Closed it -> known.turn(it.caseId(), said, Course.CLOSED);
                },
                plans);
    }

    Cases evolve(Envelope said, SectorPlan fact) {
        return new Cases(
                known,
                switch (fact) {
                    case SectorPlan.Opened it -> plans.begin(it.sectorPlanId(), said, it, Course.OPEN);
                    case SectorPlan.Merged(var id) -> plans.turn(id, said, Course.CLOSED);
                });
    }

    public Stream<Item<SectorCase.Opened, Course>> open() {
        return known.open();
    }

    public Stream<Item<SectorPlan.Opened, Course>> besideTheOnePlan() {
        return plans.open();
    }

    @Override
    public List<UUID> unmatched() {
        return Stream.concat(known.unmatched().stream(), plans.unmatched().stream())
                .toList();
    }
}
