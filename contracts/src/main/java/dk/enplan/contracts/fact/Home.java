package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A home on its way, moved into, or lost. */
public sealed interface Home extends Fact {

    @Wire("home.applied")
    record Applied(String applicationId, @Nullable Tag urgency) implements Home {}

    @Wire("home.allocated")
    record Allocated(
            String homeId, LocalDate moveIn, @Nullable Boolean supportPlanned) implements Home {}

    @Wire("home.tenancy-started")
    record TenancyStarted(String homeId) implements Home {}

    @Wire("home.arrears-registered")
    record ArrearsRegistered(@Nullable String homeId) implements Home {}

    @Wire("home.lost")
    record Lost(@Nullable String homeId, @Nullable Tag reason) implements Home {}
}
