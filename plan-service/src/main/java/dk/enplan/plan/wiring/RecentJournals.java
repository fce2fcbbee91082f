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
 * read once and not at every event. Where there is no more room, only who is met again soon is let in: of a whole country hardly
 * anybody is, and to keep each of them for two seconds made more garbage than all else. Kept in memory only: no other version of
 * these classes ever reads it. What a transaction has not committed is never kept.
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

        int weight() {
            return journal.facts().weight();
        }

        /** As others have said meanwhile: what the rules saw of it then is not known here. */
        Read and(List<PlanEvent> news) {
            return news.isEmpty() ? this : new Read(journal.evolve(news), next + news.size(), watch, Optional.empty());
        }

        Optional<Known> known() {
            return outlook.flatMap(seen -> watch.map(looked -> new Known(journal, next - 1, looked, seen)));
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
    private final Lately<Read> read;
    /** Who was not let in. */
    private final Lately<CitizenId> met;

    RecentJournals(int mostFacts) {
        this.mostFacts = mostFacts;
        this.read = new Lately<>(mostFacts, Read::weight);
        this.met = new Lately<>(mostFacts / 50, citizen -> 1);
    }

    /** How many events are read before those that were read first are judged. */
    int mostAtOnce() {
        return mostFacts / 20;
    }

    /** How many facts of what a transaction has decided stay until it is committed, and are kept here then. */
    int mostUncommitted() {
        return mostFacts / 2;
    }

    /** Asked once for each that is decided on. */
    boolean letsIn(Read now) {
        var citizen = now.journal().citizen();
        if (read.of(citizen).isPresent() || met.of(citizen).isPresent() || read.hasRoomFor(now)) return true;
        met.keep(citizen, citizen, (before, same) -> same);
        return false;
    }

    Read read(CitizenId citizen) {
        return read.of(citizen).orElseGet(() -> Read.nothing(citizen));
    }

    @Override
    public Optional<Known> of(CitizenId citizen) {
        return read.of(citizen).flatMap(Read::known);
    }

    @Override
    public void forget(CitizenId citizen) {
        read.forget(citizen);
        met.forget(citizen);
    }

    /** Only what is committed. */
    void keep(Read now) {
        read.keep(now.journal().citizen(), now, (before, after) -> before.next() > after.next() ? before : after);
    }
}
