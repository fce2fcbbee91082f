package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something happened in a life. */
public sealed interface LifeEvent extends Fact {

    @Wire("life-event.noted")
    record Noted(Tag kind, @Nullable LocalDate onDate) implements LifeEvent {}
}
