package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An admission, a placement, a hostel: a stay from its start to its end. */
public sealed interface Stay extends Fact {

    @Wire("stay.started")
    record Started(
            String stayId,
            StayKind kind,
            @Nullable LocalDate until,
            @Nullable String memberId) implements Stay {}

    /** Discharge, move-out, end of placement. */
    @Wire("stay.end-planned")
    record EndPlanned(
            String stayId, LocalDate onDate, @Nullable Tag to) implements Stay {}

    /** Own-home, hostel, family, other. */
    @Wire("stay.ended")
    record Ended(String stayId, @Nullable Tag to) implements Stay {}
}
