package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A home on its way, moved into, or lost. */
public sealed interface Home extends Fact {

    /** A home was applied for. */
    @Wire("home.applied")
    record Applied(String applicationId, @Nullable Tag urgency) implements Home {}

    /**
     * A home was found for the citizen.
     *
     * @param moveIn the first day in it
     * @param supportPlanned support to keep it is planned
     */
    @Wire("home.allocated")
    record Allocated(
            String homeId, LocalDate moveIn, @Nullable Boolean supportPlanned) implements Home {}

    /** The citizen lives there. */
    @Wire("home.tenancy-started")
    record TenancyStarted(String homeId) implements Home {}

    /** Rent is owed. */
    @Wire("home.arrears-registered")
    record ArrearsRegistered(@Nullable String homeId) implements Home {}

    /**
     * The home is lost.
     *
     * @param reason for instance arrears, nuisance, demolished, moved
     */
    @Wire("home.lost")
    record Lost(@Nullable String homeId, @Nullable Tag reason) implements Home {}
}
