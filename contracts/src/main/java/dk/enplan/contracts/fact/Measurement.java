package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A questionnaire or another instrument. */
public sealed interface Measurement extends Fact {

    /**
     * A questionnaire or another instrument is to be used.
     *
     * @param mandatory the law or the programme asks for it
     */
    @Wire("measurement.scheduled")
    record Scheduled(
            String measurementId,
            Tag instrument,
            boolean mandatory,
            @Nullable LocalDate onDate) implements Measurement {}

    /** An instrument was used, and what it showed. */
    @Wire("measurement.taken")
    record Taken(
            String measurementId, Tag instrument, @Nullable Double score) implements Measurement {}

    /** The citizen does not want to be measured. */
    @Wire("measurement.declined")
    record Declined(String measurementId, Tag instrument) implements Measurement {}
}
