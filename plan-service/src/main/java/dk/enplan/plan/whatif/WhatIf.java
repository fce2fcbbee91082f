package dk.enplan.plan.whatif;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.Reader;
import dk.enplan.plan.access.Refusal;
import dk.enplan.plan.access.What;
import dk.enplan.plan.model.Transactions;
import dk.enplan.plan.rehearsal.Difference;
import dk.enplan.plan.rehearsal.OtherRules;
import dk.enplan.plan.rehearsal.Tally;
import dk.enplan.plan.rules.RuleBook;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** What other rules would have said, of one plan or of all: for pages and programs alike. Nothing is kept of it. */
@Component
public class WhatIf {

    public sealed interface Answer {
        record OfCitizen(CitizenAnswer answer) implements Answer {}

        record OfAll(AllAnswer answer) implements Answer {}

        record NotYourPlan() implements Answer {}

        record NoPlan() implements Answer {}

        record NotTheLeader() implements Answer {}

        /** Somebody else asks about all plans just now. */
        record BeingCounted() implements Answer {}
    }

    private final Access access;
    private final RuleBook rules;
    private final Histories histories;
    private final RecordedFacts recorded;
    private final Transactions transactions;
    private final Clock clock;
    private final Semaphore counting = new Semaphore(1);

    WhatIf(
            Access access,
            RuleBook rules,
            Histories histories,
            RecordedFacts recorded,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.rules = rules;
        this.histories = histories;
        this.recorded = recorded;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The flags of a plan tell of all that is in it: they are for those who may read it whole. */
    private static boolean readsWhole(Pass pass) {
        return switch (pass.reader()) {
            case Reader.Coordinator _, Reader.Auditor _ -> true;
            case Reader.Caseworker _, Reader.SectorSystem _, Reader.Anybody _, Reader.Self _ -> false;
        };
    }

    public static boolean mayAskOfAll(Caller caller) {
        return caller.is("leader") || caller.is("operator");
    }

    public Answer citizen(Caller caller, CitizenId citizen, RuleBook other) {
        var entry = access.enter(caller, citizen, What.WHAT_IF);
        if (entry instanceof Entry.Out(Refusal.Erased())) return new Answer.NoPlan();
        if (!(entry instanceof Entry.In(var pass))) return new Answer.NotYourPlan();
        if (!readsWhole(pass)) {
            access.cameToNothing(pass);
            return new Answer.NotYourPlan();
        }
        var history = transactions.within(() -> histories.of(citizen));
        if (history.isEmpty()) return new Answer.NoPlan();
        return new Answer.OfCitizen(CitizenAnswer.of(
                citizen.value(), other.version(), Difference.of(citizen, history, other, clock.instant())));
    }

    /**
     * It takes every core there is: two at once would help nobody.
     *
     * @param since flags raised before this day are not counted
     */
    public Answer all(Caller caller, RuleBook other, Optional<LocalDate> since) {
        if (!mayAskOfAll(caller)) return new Answer.NotTheLeader();
        if (!counting.tryAcquire()) return new Answer.BeingCounted();
        try {
            return new Answer.OfAll(counted(other, since));
        } finally {
            counting.release();
        }
    }

    private AllAnswer counted(RuleBook book, Optional<LocalDate> since) {
        var begun = System.nanoTime();
        var other = new OtherRules(rules, book, clock.instant());
        var sum = new Tally(since);
        recorded.read(() -> new Counter(other, new Tally(since))).forEach(counter -> sum.add(counter.tally()));
        return AllAnswer.of(sum, Duration.ofNanos(System.nanoTime() - begun));
    }

    private record Counter(OtherRules other, Tally tally) implements RecordedFacts.Listener {
        @Override
        public void plan(CitizenId citizen, List<String> told) {
            other.ask(citizen, told, tally);
        }
    }
}
