package dk.enplan.plan.overview;

import dk.enplan.plan.overview.Strand.Stretch;
import dk.enplan.plan.overview.Strand.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When which flag stood. One that came back for the same cause is the same strand again. */
final class Flagged {

    private static final String OPEN = "open";

    private Flagged() {}

    static List<Strand> strands(List<PlanDocument.Flag> flags) {
        Map<String, List<PlanDocument.Flag>> alike = new LinkedHashMap<>();
        flags.stream()
                .sorted(Comparator.comparing(Flagged::from))
                .forEach(flag ->
                        alike.computeIfAbsent(id(flag), id -> new ArrayList<>()).add(flag));
        var strands = new ArrayList<Strand>();
        alike.forEach((id, those) -> {
            // Of what rests on something hidden nobody is told which is which: they stand beside each other.
            if (those.getFirst().restricted())
                for (int i = 0; i < those.size(); i++) strands.add(strand(id + " " + i, List.of(those.get(i))));
            else strands.add(strand(id, those));
        });
        return strands;
    }

    private static String id(PlanDocument.Flag flag) {
        return flag.rule() + " " + String.join(" ", flag.cause());
    }

    /** The last word on it is what it is called. */
    private static Strand strand(String id, List<PlanDocument.Flag> flags) {
        var last = flags.getLast();
        var stretches = new ArrayList<Stretch>();
        for (var flag : flags) {
            var before = stretches.isEmpty() ? null : stretches.getLast();
            // A flag is raised anew only when it stands no longer: where clocks say otherwise, it went on.
            if (before != null && (before.to() == null || before.to().isAfter(from(flag)))) {
                stretches.removeLast();
                stretches.add(new Stretch(OPEN, before.from(), to(flag), null));
            } else stretches.add(new Stretch(OPEN, from(flag), to(flag), null));
        }
        return new Strand(What.FLAG, id, last.severity(), null, last.title(), "plan", stretches, last.because());
    }

    /** What nobody was told stood since it was so. */
    private static Instant from(PlanDocument.Flag flag) {
        return flag.raisedAt() == null ? flag.since() : flag.raisedAt();
    }

    private static @Nullable Instant to(PlanDocument.Flag flag) {
        if (flag.clearedAt() != null) return flag.clearedAt();
        return flag.state().equals("waived") && flag.answer() != null
                ? flag.answer().at()
                : null;
    }
}
