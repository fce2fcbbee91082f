package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.Watch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The journals read last, up to a place in their streams: what came after is read on from there, so a plan of thousands of facts is
 * read once and not at every event. Kept in memory only: no other version of these classes ever reads it. What a transaction
 * has not committed is never kept.
 */
final class RecentJournals {

    /** A journal, the sequence number of the event that comes next, and what the rules have seen of it so far. */
    record Read(Journal journal, long next, Optional<Watch> watch) {}

    /** Characters of one. */
    private static final int ORDINARY = 2_000;

    private final int mostFacts;
    private final Map<CitizenId, Read> read = new LinkedHashMap<>(16, 0.75f, true);
    private int facts;

    RecentJournals(int mostFacts) {
        this.mostFacts = mostFacts;
    }

    synchronized Read of(CitizenId citizen) {
        var known = read.get(citizen);
        return known == null ? new Read(Journal.empty(citizen), 0, Optional.empty()) : known;
    }

    /** Only what is committed. */
    synchronized void keep(Read now) {
        var before = read.get(now.journal().citizen());
        // Another thread may have read further meanwhile.
        if (before != null && before.next() > now.next()) return;
        read.put(now.journal().citizen(), now);
        facts += size(now) - (before == null ? 0 : size(before));
        var eldest = read.values().iterator();
        while (facts > mostFacts && eldest.hasNext()) {
            facts -= size(eldest.next());
            eldest.remove();
        }
    }

    /** A plan without facts takes its place too, and a fact of a hundred times the size the place of a hundred. */
    private static int size(Read read) {
        var size = 1;
        for (var fact : read.journal().facts().inOrder())
            size += 1 + fact.json().length() / ORDINARY;
        return size;
    }
}
