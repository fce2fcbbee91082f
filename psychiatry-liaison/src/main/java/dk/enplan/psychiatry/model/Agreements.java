package dk.enplan.psychiatry.model;

import dk.enplan.contracts.fact.DischargeAgreement;
import dk.enplan.kit.law.Known;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was agreed about the time after each admission. A new agreement takes the place of the one before. */
public record Agreements(SortedMap<String, Agreements.Made> byStay) {

    public record Made(OffsetDateTime at, @Nullable LocalDate followUpOn) {}

    public Agreements {
        byStay = Collections.unmodifiableSortedMap(new TreeMap<>(byStay));
    }

    static Agreements none() {
        return new Agreements(new TreeMap<>());
    }

    Agreements evolve(DischargeAgreement agreement, OffsetDateTime at) {
        return switch (agreement) {
            case DischargeAgreement.Made(var stay, var followUpOn, var contact) -> {
                var next = new TreeMap<>(byStay);
                next.put(stay, new Made(at, followUpOn));
                yield new Agreements(next);
            }
        };
    }

    List<Known> known() {
        return byStay.entrySet().stream()
                .map(entry -> new Known(
                        "discharge-agreement",
                        entry.getKey(),
                        "made",
                        entry.getValue().at(),
                        more(entry.getValue().followUpOn())))
                .toList();
    }

    private static Map<String, String> more(@Nullable LocalDate followUpOn) {
        return followUpOn == null ? Map.of() : Map.of("followUpOn", followUpOn.toString());
    }
}
