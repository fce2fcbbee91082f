package dk.enplan.plan.replay;

import dk.enplan.plan.audit.Attesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of all that was replayed: everything counted, the first of it listed. */
final class Sum {

    static final int MOST_LISTED = 200;

    private final Map<String, Long> decisions = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Deviation> deviations = new ArrayList<>();
    private final List<Uncompared> uncompared = new ArrayList<>();
    private boolean differs;
    private long citizens;
    private long erased;
    private long events;

    /** One of many: the erased are counted, and are no part of what is attested. */
    void add(Seen seen) {
        switch (seen) {
            case Seen.Again(var retold) -> add(retold);
            case Seen.Erased(var _, var stillShown) -> {
                erased++;
                stillShown.forEach(this::add);
            }
        }
    }

    /** The one who was asked about. */
    void addAlone(Seen seen) {
        add(
                switch (seen) {
                    case Seen.Again(var retold) -> retold;
                    case Seen.Erased gone -> gone.alone();
                });
    }

    private void add(Retold retold) {
        citizens++;
        events += retold.events();
        retold.decisions().forEach((version, many) -> decisions.merge(version, many, Long::sum));
        retold.deviations().forEach(this::add);
        retold.uncompared().forEach(this::add);
    }

    private void add(Deviation it) {
        differs = true;
        counts.merge(it.kind().word(), 1L, Long::sum);
        if (deviations.size() < MOST_LISTED) deviations.add(it);
    }

    private void add(Uncompared it) {
        counts.merge(it.why().word(), it.many(), Long::sum);
        if (uncompared.size() < MOST_LISTED) uncompared.add(it);
    }

    /** A history that is not as it was written cannot be replayed to what was. */
    void add(Attesting.History history) {
        for (var it : history.findings())
            if (deviations.size() < MOST_LISTED)
                deviations.add(new Deviation(
                        Deviation.Kind.HISTORY,
                        it.citizenId(),
                        it.kind() + " by " + it.by(),
                        it.sequence(),
                        null,
                        null,
                        it.anchor() == null ? null : "anchor " + it.anchor(),
                        "a history as it was written",
                        it.says()));
        history.counts().forEach((kind, many) -> counts.merge(Deviation.Kind.HISTORY.word(), many, Long::sum));
        differs |= !history.counts().isEmpty();
    }

    Statement.Result result() {
        if (differs) return Statement.Result.DIFFERS;
        return uncompared.isEmpty() ? Statement.Result.EQUAL : Statement.Result.INCOMPLETE;
    }

    long citizens() {
        return citizens;
    }

    long erased() {
        return erased;
    }

    /** All that were come to. */
    long passed() {
        return citizens + erased;
    }

    long events() {
        return events;
    }

    Map<String, Long> decisions() {
        return decisions;
    }

    Map<String, Long> counts() {
        return counts;
    }

    List<Deviation> deviations() {
        return deviations;
    }

    List<Uncompared> uncompared() {
        return uncompared;
    }
}
