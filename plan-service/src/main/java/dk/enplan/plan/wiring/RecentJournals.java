package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.AtHand;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.Lately;
import dk.enplan.plan.model.Memory;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Verdict;
import dk.enplan.plan.model.Watch;
import java.util.List;
import java.util.Optional;

/**
 * The journals read last, up to a place in their streams: what came after is read on from there, so a plan of thousands of facts is
 * read once and not at every event. Kept in memory only: no other version of these classes ever reads it. What a transaction
 * has not committed is never kept.
 */
final class RecentJournals implements AtHand, Memory {

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

    private final Lately<Read> read;

    RecentJournals(int mostFacts) {
        this.read = new Lately<>(mostFacts, known -> known.journal().facts().weight());
    }

    Read read(CitizenId citizen) {
        return read.of(citizen).orElseGet(() -> Read.nothing(citizen));
    }

    @Override
    public Optional<Known> of(CitizenId citizen) {
        return read.of(citizen)
                .flatMap(known -> known.outlook()
                        .flatMap(outlook -> known.watch()
                                .map(watch -> new Known(known.journal(), known.next() - 1, watch, outlook))));
    }

    @Override
    public void forget(CitizenId citizen) {
        read.forget(citizen);
    }

    /** Only what is committed. */
    void keep(Read now) {
        read.keep(now.journal().citizen(), now, (before, after) -> before.next() > after.next() ? before : after);
    }
}
