package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much the citizen can do in a week. For each thing the latest declaration that speaks of it counts, until it runs out;
 * one that has run out does not bring an earlier one back.
 */
public record Capacity(
        @Nullable Declared<Double> hours,
        @Nullable Declared<Integer> appointments,
        @Nullable Declared<List<Tag>> restrictions)
        implements Part {

    public record Declared<T>(T value, @Nullable LocalDate until, Origin origin) {

        boolean inForce(LocalDate today) {
            return until == null || !until.isBefore(today);
        }

        static <T> @Nullable Declared<T> latest(
                @Nullable T value, @Nullable LocalDate until, Envelope said, @Nullable Declared<T> before) {
            return value == null ? before : new Declared<>(value, until, Origin.of(said));
        }
    }

    static Capacity undeclared() {
        return new Capacity(null, null, null);
    }

    Capacity evolve(Envelope said, dk.enplan.contracts.fact.Capacity fact) {
        return switch (fact) {
            case dk.enplan.contracts.fact.Capacity.Declared it ->
                new Capacity(
                        Declared.latest(it.maxHoursPerWeek(), it.until(), said, hours),
                        Declared.latest(it.maxAppointmentsPerWeek(), it.until(), said, appointments),
                        Declared.latest(it.restrictions(), it.until(), said, restrictions));
        };
    }

    public static <T> Optional<Declared<T>> inForce(@Nullable Declared<T> declared, LocalDate today) {
        return Optional.ofNullable(declared).filter(it -> it.inForce(today));
    }
}
