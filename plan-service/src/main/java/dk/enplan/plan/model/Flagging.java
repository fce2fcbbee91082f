package dk.enplan.plan.model;

import dk.enplan.plan.model.Outlook.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What became of the flags. Never computed from flags: they are the difference between what the rules see in the facts now and
 * what the history has said so far.
 */
final class Flagging {

    private final Rules rules;
    private final Journal journal;
    private final Outlook outlook;
    private final Instant now;

    Flagging(Rules rules, Journal journal, Outlook outlook, Instant now) {
        this.rules = rules;
        this.journal = journal;
        this.outlook = outlook;
        this.now = now;
    }

    List<PlanEvent> changes() {
        var events = new ArrayList<PlanEvent>(cleared());
        var changed = outlook.findings().stream().filter(this::isNews).toList();
        if (changed.isEmpty()) return events;
        var people = Plan.of(journal.citizen(), journal.standing()).people();
        for (var finding : changed) {
            var owners = Recipients.owners(journal.standing(), finding.because());
            var told = new Recipients(people, owners, now);
            var flag = journal.open().get(finding.key());
            if (flag == null) events.addAll(raise(finding, told));
            else events.addAll(escalate(flag, finding, told));
        }
        return events;
    }

    private boolean isNews(Finding finding) {
        var flag = journal.open().get(finding.key());
        return flag == null || untold(flag, finding).findAny().isPresent();
    }

    private List<PlanEvent> cleared() {
        var findings = new HashMap<Flag.Key, Finding>();
        outlook.findings().forEach(finding -> findings.put(finding.key(), finding));
        var over = journal.open().values().stream()
                .filter(flag -> !findings.containsKey(flag.key()))
                .toList();
        return over.stream()
                .<PlanEvent>map(flag -> new PlanEvent.FlagCleared(flag.flagId(), flag.key(), neverHeld(flag), now))
                .toList();
    }

    /** In hindsight: what is known now, asked on the day the flag is dated. */
    private boolean neverHeld(Flag flag) {
        return rules.look(journal.citizen(), journal.standing(), flag.since()).findings().stream()
                .noneMatch(finding -> finding.key().equals(flag.key()));
    }

    private List<PlanEvent> raise(Finding finding, Recipients told) {
        var first = finding.steps().getFirst();
        var earlier = journal.raisedBefore().getOrDefault(finding.key(), List.of());
        var flagId = flagId(finding.key(), earlier.size());
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
        events.addAll(escalate(new Flag(flagId, finding.key(), first.severity(), first.since(), 1), finding, told));
        return events;
    }

    private List<PlanEvent> escalate(Flag flag, Finding finding, Recipients told) {
        return untold(flag, finding)
                .<PlanEvent>map(step -> new PlanEvent.FlagEscalated(
                        flag.flagId(), flag.key(), step.severity(), step.since(), told.of(step.tell()), now))
                .toList();
    }

    /** Facts that come late may show that it was graver from its beginning than the steps that were told of. */
    private static Stream<Outlook.Step> untold(Flag flag, Finding finding) {
        var further = finding.steps().stream().skip(flag.stepsTold());
        var graver = finding.steps().stream()
                .limit(flag.stepsTold())
                .filter(step -> step.severity().compareTo(flag.severity()) > 0);
        return Stream.concat(graver, further);
    }

    /** The same history names its flags the same, on whichever replica and in whichever replay. */
    private UUID flagId(Flag.Key key, int earlier) {
        var name = journal.citizen() + "|" + key.rule() + "|" + String.join("|", key.cause()) + "|" + earlier;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
