package dk.enplan.plan.model;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Outlook.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Decides what follows from a command. Flags are never computed from flags: they are the difference between what the
 * rules see in the facts now and what the history has said so far.
 */
public final class PlanDecider {

    private final Rules rules;

    public PlanDecider(Rules rules) {
        this.rules = rules;
    }

    public Decision decide(Journal journal, PlanCommand command) {
        return switch (command) {
            case PlanCommand.RecordFact(var fact, var at) -> record(journal, fact, journal.later(at));
            case PlanCommand.LookAgain(var at) -> new Decision.Accepted(flags(journal, journal.later(at), Instant.MAX));
        };
    }

    /** When time alone could next change what the plan says. */
    public Outlook outlook(Journal journal, Instant now) {
        return rules.look(journal.citizen(), journal.standing(), journal.later(now));
    }

    private Decision record(Journal journal, CloudEvent<Fact> fact, Instant at) {
        var before = journal.find(fact.envelope().id());
        if (before.isPresent()) {
            var same = before.get().envelope().equals(fact.envelope())
                    && before.get().data().equals(fact.data());
            return same ? new Decision.Known() : new Decision.Refused(Decision.Reason.ID_TAKEN);
        }
        var recorded = new PlanEvent.FactRecorded(fact, at);
        var events = new ArrayList<PlanEvent>();
        events.add(recorded);
        events.addAll(flags(journal.evolve(recorded), at, fact.envelope().time().toInstant()));
        return new Decision.Accepted(events);
    }

    /** @param happened when what was just told had happened: before a flag's due date, the clearing is retroactive */
    private List<PlanEvent> flags(Journal journal, Instant now, Instant happened) {
        var standing = journal.standing();
        var findings = new HashMap<Flag.Key, Finding>();
        var events = new ArrayList<PlanEvent>();
        var outlook = rules.look(journal.citizen(), standing, now);
        outlook.findings().forEach(finding -> findings.put(finding.key(), finding));
        journal.open().forEach((key, flag) -> {
            if (!findings.containsKey(key))
                events.add(new PlanEvent.FlagCleared(flag.flagId(), key, happened.isBefore(flag.since()), now));
        });
        var people = Plan.of(journal.citizen(), standing).people();
        for (var finding : outlook.findings()) {
            var owners = Recipients.owners(standing, finding.because());
            var told = new Recipients(people, owners, now);
            var flag = journal.open().get(finding.key());
            if (flag == null) events.addAll(raise(journal, finding, told, now));
            else events.addAll(escalate(flag, finding, told, now));
        }
        return events;
    }

    private List<PlanEvent> raise(Journal journal, Finding finding, Recipients told, Instant now) {
        var first = finding.steps().getFirst();
        var earlier = journal.raisedBefore().getOrDefault(finding.key(), List.of());
        var flagId = flagId(journal, finding.key(), earlier.size());
        var events = new ArrayList<PlanEvent>();
        events.add(new PlanEvent.FlagRaised(
                flagId,
                finding.key(),
                rules.version(),
                first.severity(),
                first.since(),
                finding.dueOn(),
                finding.title(),
                finding.why(),
                finding.because(),
                finding.unknown(),
                told.of(first.tell()),
                earlier.isEmpty() ? null : earlier.getLast(),
                now));
        events.addAll(
                escalate(new Flag(flagId, finding.key(), first.severity(), first.since(), 1), finding, told, now));
        return events;
    }

    private static List<PlanEvent> escalate(Flag flag, Finding finding, Recipients told, Instant now) {
        var events = new ArrayList<PlanEvent>();
        for (var step : finding.steps().stream().skip(flag.stepsTold()).toList())
            events.add(new PlanEvent.FlagEscalated(
                    flag.flagId(), flag.key(), step.severity(), step.since(), told.of(step.tell()), now));
        return events;
    }

    /** The same history names its flags the same, on whichever replica and in whichever replay. */
    private static UUID flagId(Journal journal, Flag.Key key, int earlier) {
        var name = journal.citizen() + "|" + key.rule() + "|" + String.join("|", key.cause()) + "|" + earlier;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
