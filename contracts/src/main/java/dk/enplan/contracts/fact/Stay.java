package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An admission, a placement, a hostel: a stay from its start to its end. */
public sealed interface Stay extends Fact {

    /**
     * An admission, a placement, a hostel: the citizen is there.
     *
     * @param until the day it is planned to end
     * @param memberId the member of the household who stays, if not the citizen
     */
    @Wire("stay.started")
    record Started(
            String stayId,
            StayKind kind,
            @Nullable LocalDate until,
            @Nullable String memberId) implements Stay {}

    /**
     * It is known when a stay ends.
     *
     * @param to own-home, hostel, family, other
     */
    @Wire("stay.end-planned")
    record EndPlanned(
            String stayId, LocalDate onDate, @Nullable Tag to) implements Stay {}

    /**
     * The citizen is no longer there.
     *
     * @param to own-home, hostel, family, other
     */
    @Wire("stay.ended")
    record Ended(String stayId, @Nullable Tag to) implements Stay {}
}
