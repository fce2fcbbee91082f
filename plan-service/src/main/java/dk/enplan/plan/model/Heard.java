package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** When each sector was last heard: silence is a fact too. */
public record Heard(Map<String, Instant> last) implements Part {

    public Heard {
        last = java.util.Collections.unmodifiableMap(new TreeMap<>(last));
    }

    static Heard nothing() {
        return new Heard(Map.of());
    }

    Heard evolve(Envelope said) {
        var sector = said.sector().value();
        var at = said.time().toInstant();
        var before = last.get(sector);
        return before != null && !at.isAfter(before) ? this : new Heard(Kept.with(last, sector, at));
    }
}
