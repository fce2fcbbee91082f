package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Measurement;
import org.jspecify.annotations.Nullable;

/** Questionnaires and other instruments: planned, taken, or declined. One may be taken that nobody planned. */
public record Measurements(Register<Measurement.Scheduled, Course> known) implements Part {

    public sealed interface Course {
        record Scheduled() implements Course {}

        record Taken(@Nullable Double score) implements Course, Over {}

        record Declined() implements Course, Over {}
    }

    static Measurements none() {
        return new Measurements(Register.empty());
    }

    Measurements evolve(Envelope said, Measurement fact) {
        return new Measurements(
                switch (fact) {
                    case Measurement.Scheduled it -> known.begin(it.measurementId(), said, it, new Course.Scheduled());
                    case Measurement.Taken it ->
                        known.with(
                                it.measurementId(),
                                planned(it.measurementId(), said, unplanned(it))
                                        .turned(new Course.Taken(it.score()), said));
                    case Measurement.Declined it ->
                        known.with(
                                it.measurementId(),
                                planned(it.measurementId(), said, unplanned(it)).turned(new Course.Declined(), said));
                });
    }

    private Item<Measurement.Scheduled, Course> planned(String id, Envelope said, Measurement.Scheduled unplanned) {
        return known.find(id).orElseGet(() -> Item.begun(unplanned, new Course.Scheduled(), said));
    }

    private static Measurement.Scheduled unplanned(Measurement.Taken it) {
        return new Measurement.Scheduled(it.measurementId(), it.instrument(), false, null);
    }

    private static Measurement.Scheduled unplanned(Measurement.Declined it) {
        return new Measurement.Scheduled(it.measurementId(), it.instrument(), false, null);
    }
}
