package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A questionnaire or another instrument. */
public sealed interface Measurement extends Fact {

    @Wire("measurement.scheduled")
    record Scheduled(
            String measurementId,
            Tag instrument,
            boolean mandatory,
            @Nullable LocalDate onDate) implements Measurement {}

    @Wire("measurement.taken")
    record Taken(
            String measurementId, Tag instrument, @Nullable Double score) implements Measurement {}

    @Wire("measurement.declined")
    record Declined(String measurementId, Tag instrument) implements Measurement {}
}
