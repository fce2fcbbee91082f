package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Shape;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Cluster;
import dk.enplan.contracts.fact.OnePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the citizen is in a plan. Rules are asked while enrolled. */
public record Membership(Standing standing, @Nullable Moved moved, List<UUID> unmatched) implements Part {

    public sealed interface Standing {
        record NotEnrolled() implements Standing {}

        record Enrolled(Citizen.Enrolled said, Origin origin) implements Standing {

            public Cluster cluster() {
                return said.cluster();
            }

            public @Nullable LocalDate birthDate() {
                return said.birthDate();
            }

            public boolean placedInCare() {
                return Boolean.TRUE.equals(said.placedInCare());
            }

            public boolean fixedContactPerson() {
                return Boolean.TRUE.equals(said.fixedContactPerson());
            }
        }

        /** Gone on: exited by a sector, or the plan was closed. What was known stays known. */
        record Left(String reason, Citizen.Enrolled said, Origin origin) implements Standing {}

        /** This record and another were one person; the plan goes on in the other. */
        record Merged(CitizenId into, Origin origin) implements Standing {}
    }

    /** The last move between municipalities, and who took over on the other side. */
    public record Moved(
            String from,
            String to,
            LocalDate onDate,
            @Nullable String acceptedBy,
            Origin origin) {}

    public Membership {
        unmatched = List.copyOf(unmatched);
    }

    static Membership none() {
        return new Membership(new Standing.NotEnrolled(), null, List.of());
    }

    Membership evolve(CitizenId plan, Envelope said, Citizen fact) {
        return switch (fact) {
            case Citizen.Enrolled enrolled -> standing(new Standing.Enrolled(known(enrolled), Origin.of(said)));
            case Citizen.Exited exited -> leave(exited.reason().value(), said);
            case Citizen.Moved(var from, var to, var on) ->
                new Membership(standing, new Moved(from.value(), to.value(), on, null, Origin.of(said)), unmatched);
            case Citizen.TransferAccepted it -> accept(it, said);
            // In the survivor's plan another record's merger says nothing about the survivor.
            case Citizen.IdentityMerged(var into) ->
                said.citizen().equals(plan)
                        ? standing(new Standing.Merged(new CitizenId(into), Origin.of(said)))
                        : this;
        };
    }

    Membership evolve(Envelope said, OnePlan fact) {
        return fact instanceof OnePlan.Closed(var reason) ? leave(reason.value(), said) : this;
    }

    public boolean active() {
        return standing instanceof Standing.Enrolled;
    }

    /** What an enrolment leaves out stays as it was told; of whoever comes back, only the day of birth is sure to. */
    private Citizen.Enrolled known(Citizen.Enrolled now) {
        return switch (standing) {
            case Standing.Enrolled before -> Shape.of(Citizen.Enrolled.class).updated(before.said(), now);
            case Standing.Left before
            when now.birthDate() == null ->
                new Citizen.Enrolled(
                        now.cluster(),
                        now.municipality(),
                        before.said().birthDate(),
                        now.benefit(),
                        now.placedInCare(),
                        now.fixedContactPerson());
            case Standing.Left _, Standing.NotEnrolled _, Standing.Merged _ -> now;
        };
    }

    /** Whoever was never enrolled cannot leave. Leaving twice is leaving. */
    private Membership leave(String reason, Envelope said) {
        return switch (standing) {
            case Standing.NotEnrolled _ -> new Membership(standing, moved, and(said));
            case Standing.Enrolled it -> standing(new Standing.Left(reason, it.said(), Origin.of(said)));
            case Standing.Left(var first, var enrolled, var origin) ->
                standing(new Standing.Left(first, enrolled, origin.and(said)));
            case Standing.Merged(var into, var origin) -> this;
        };
    }

    private Membership accept(Citizen.TransferAccepted it, Envelope said) {
        if (moved == null) return this;
        var by = it.municipality() == null ? it.sector() : it.municipality();
        return new Membership(
                standing,
                new Moved(
                        moved.from(),
                        moved.to(),
                        moved.onDate(),
                        by == null ? moved.to() : by.value(),
                        moved.origin().and(said)),
                unmatched);
    }

    private Membership standing(Standing now) {
        return new Membership(now, moved, unmatched);
    }

    private List<UUID> and(Envelope said) {
        var all = new ArrayList<>(unmatched);
        all.add(said.id());
        return all;
    }
}
