package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Cluster;
import dk.enplan.contracts.fact.OnePlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether the citizen is in a plan. Rules are asked while enrolled. */
public sealed interface Membership {

    record NotEnrolled() implements Membership {}

    record Enrolled(
            Cluster cluster,
            String municipality,
            @Nullable LocalDate birthDate,
            boolean placedInCare,
            boolean fixedContactPerson,
            Origin origin)
            implements Membership {}

    /** Gone on: exited by a sector, or the plan was closed. What was known stays known. */
    record Left(String reason, Origin origin) implements Membership {}

    default Membership evolve(Envelope said, Citizen fact) {
        return switch (fact) {
            case Citizen.Enrolled enrolled ->
                new Enrolled(
                        enrolled.cluster(),
                        enrolled.municipality().value(),
                        enrolled.birthDate(),
                        Boolean.TRUE.equals(enrolled.placedInCare()),
                        Boolean.TRUE.equals(enrolled.fixedContactPerson()),
                        Origin.of(said));
            case Citizen.Exited exited -> new Left(exited.reason().value(), Origin.of(said));
            case Citizen.Moved _, Citizen.TransferAccepted _, Citizen.IdentityMerged _ -> this;
        };
    }

    default Membership evolve(Envelope said, OnePlan fact) {
        return fact instanceof OnePlan.Closed(var reason) ? new Left(reason.value(), Origin.of(said)) : this;
    }
}
