package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.AtHand;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Verdict;
import dk.enplan.plan.model.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The journals read last, up to a place in their streams: what came after is read on from there, so a plan of thousands of facts is
 * read once and not at every event. Kept in memory only: no other version of these classes ever reads it. What a transaction
 * has not committed is never kept.
 */
final class RecentJournals implements AtHand {

    /**
     * A journal, the sequence number of the event that comes next, and what the rules have seen of it so far.
     *
     * @param outlook what they saw when its last event was said
     */
    record Read(Journal journal, long next, Optional<Watch> watch, Optional<Outlook> outlook) {

        static Read nothing(CitizenId citizen) {
            return new Read(Journal.empty(citizen), 0, Optional.empty(), Optional.empty());
        }

        /** As others have said meanwhile: what the rules saw of it then is not known here. */
        Read and(List<PlanEvent> news) {
            return news.isEmpty() ? this : new Read(journal.evolve(news), next + news.size(), watch, Optional.empty());
        }

        Read after(Verdict verdict) {
            var said = verdict.events();
            return new Read(
                    verdict.after(),
                    next + said.size(),
                    Optional.of(verdict.watch()),
                    // Where nothing was said, time alone has gone on.
                    said.isEmpty() ? outlook : Optional.of(verdict.outlook()));
        }
    }

    private final int mostFacts;
    private final Map<CitizenId, Read> read = new LinkedHashMap<>(16, 0.75f, true);
    private int facts;

    RecentJournals(int mostFacts) {
        this.mostFacts = mostFacts;
    }

    @Override
    public Optional<Known> of(CitizenId citizen) {
        var known = read(citizen);
        return known.outlook().map(outlook -> new Known(known.journal(), known.next() - 1, outlook));
    }

    synchronized Read read(CitizenId citizen) {
        var known = read.get(citizen);
        return known == null ? Read.nothing(citizen) : known;
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

    /** A plan without facts takes its place too. */
    private static int size(Read read) {
        return 1 + read.journal().facts().inOrder().size();
    }
}
