package dk.enplan.plan.model;

import dk.enplan.plan.model.Outlook.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of the flags. Never computed from flags: they are the difference between what the rules see in the facts now and
 * what the history has said so far.
 */
final class Flagging {

    private final String rulesVersion;
    private final Journal before;
    private final Watch watchBefore;
    private final Journal journal;
    private final Watch.Seen seen;
    private final Instant now;

    Flagging(String rulesVersion, Journal before, Watch watchBefore, Journal journal, Watch.Seen seen, Instant now) {
        this.rulesVersion = rulesVersion;
        this.before = before;
        this.watchBefore = watchBefore;
        this.journal = journal;
        this.seen = seen;
        this.now = now;
    }

    List<PlanEvent> changes() {
        var events = new ArrayList<PlanEvent>(cleared());
        for (var finding : seen.outlook().findings()) {
            var flag = flagOf(finding);
            if (flag.map(open -> told(open, finding)).orElseGet(() -> rests(finding))) continue;
            var told = new Recipients(seen.plan().people(), owners(finding), now);
            events.addAll(flag.map(open -> escalate(open, finding, told)).orElseGet(() -> raise(finding, told)));
        }
        return events;
    }

    /**
     * A flag never climbs down. One that told of more than there was, in the light of what came late, is over; what is left to say
     * is said by a flag of its own.
     */
    private Optional<Flag> flagOf(Finding finding) {
        return Optional.ofNullable(journal.open().get(finding.key()))
                .filter(flag -> flag.severity().compareTo(finding.severity()) <= 0);
    }

    /** What somebody has let rest stays quiet as long as it rests on the same facts. */
    private boolean rests(Finding finding) {
        return Set.copyOf(finding.because()).equals(journal.waived().get(finding.key()));
    }

    /** The sectors whose events caused it. */
    private Set<String> owners(Finding finding) {
        return finding.because().stream()
                .flatMap(id -> journal.facts().find(id).stream())
                .map(fact -> fact.envelope().sector().value())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private List<PlanEvent> cleared() {
        if (journal.open().isEmpty()) return List.of();
        var standing = new HashSet<Flag.Key>();
        for (var finding : seen.outlook().findings()) if (flagOf(finding).isPresent()) standing.add(finding.key());
        var over = new ArrayList<Flag>();
        for (var flag : journal.open().values()) if (!standing.contains(flag.key())) over.add(flag);
        if (over.isEmpty()) return List.of();
        var hindsight = new Hindsight(before, watchBefore, journal, seen.watch());
        var takenBack = hindsight.takenBack();
        return over.stream()
                .<PlanEvent>map(flag -> {
                    var corrected = flag.because().stream().anyMatch(takenBack::contains);
                    return new PlanEvent.FlagCleared(
                            flag.flagId(),
                            flag.key(),
                            !corrected && (saidTooMuch(flag) || hindsight.neverHeld(flag)),
                            corrected,
                            now);
                })
                .toList();
    }

    /** Were it simply over, nothing would be left to say. */
    private boolean saidTooMuch(Flag flag) {
        return seen.outlook().findings().stream()
                .anyMatch(finding -> finding.key().equals(flag.key()));
    }

    private List<PlanEvent> raise(Finding finding, Recipients told) {
        var first = finding.steps().getFirst();
        var earlier = journal.raisedBefore().getOrDefault(finding.key(), List.of());
        var flagId = flagId(finding.key(), earlier.size());
        var raised = new PlanEvent.FlagRaised(
                flagId,
                finding.key(),
                rulesVersion,
                first.severity(),
                first.since(),
                finding.dueOn(),
                finding.title(),
                finding.why(),
                finding.because(),
                finding.unknown(),
                told.of(first.tell()),
                earlier.isEmpty() ? null : earlier.getLast(),
                now);
        var events = new ArrayList<PlanEvent>();
        events.add(raised);
        events.addAll(escalate(Flag.of(raised), finding, told));
        return events;
    }

    private List<PlanEvent> escalate(Flag flag, Finding finding, Recipients told) {
        return untold(flag, finding)
                .<PlanEvent>map(step -> new PlanEvent.FlagEscalated(
                        flag.flagId(), flag.key(), step.severity(), step.since(), told.of(step.tell()), now))
                .toList();
    }

    /** All that there is to say of most flags at most events. */
    private static boolean told(Flag flag, Finding finding) {
        return finding.steps().size() <= flag.stepsTold() && finding.severity().compareTo(flag.severity()) <= 0;
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
