package dk.enplan.plan.rules;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been walked past so far, filed so that nobody has to leaf through all of it. */
final class History {

    private final Map<String, List<Instant>> byType = new HashMap<>();
    private final Map<Class<? extends Fact>, List<CloudEvent<Fact>>> byFamily = new HashMap<>();

    History(Set<Class<? extends Fact>> families) {
        families.forEach(family -> byFamily.put(family, new ArrayList<>()));
    }

    void keep(CloudEvent<Fact> fact) {
        byType.computeIfAbsent(fact.envelope().type(), type -> new ArrayList<>())
                .add(fact.envelope().time().toInstant());
        byFamily.forEach((family, kept) -> {
            if (family.isInstance(fact.data())) kept.add(fact);
        });
    }

    /** In order of time. A detector says beforehand which families it reads. */
    List<CloudEvent<Fact>> of(Class<? extends Fact> family) {
        var kept = byFamily.get(family);
        if (kept == null) throw new IllegalStateException("nobody said that " + family.getSimpleName() + " is read");
        return java.util.Collections.unmodifiableList(kept);
    }

    long count(String event, long days, Instant at) {
        var said = byType.getOrDefault(Language.typeOf(event), List.of());
        LocalDate today = Here.dateOf(at);
        return said.stream()
                .filter(time -> !time.isAfter(at) && Here.dateOf(time).isAfter(today.minusDays(days)))
                .count();
    }
}
