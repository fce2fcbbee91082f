package dk.enplan.plan.model;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a decision has changed of the days before it. Most change nothing of them, and then nobody walks back through a life. */
final class Hindsight {

    private final Journal before;
    private final Watch watchBefore;
    private final Journal now;
    private final Watch watch;
    /** How many facts, from the first one on, stand as they stood. */
    private final int same;
    /** What the rules saw before the decision, once somebody has asked. */
    private @Nullable List<Outlook.Finding> knownBefore;

    Hindsight(Journal before, Watch watchBefore, Journal now, Watch watch) {
        this.before = before;
        this.watchBefore = watchBefore;
        this.now = now;
        this.watch = watch;
        this.same = same(before.standing(), now.standing());
    }

    @SuppressWarnings("ReferenceEquality") // a journal that grows hands on the facts it has
    private static int same(List<CloudEvent<Fact>> before, List<CloudEvent<Fact>> now) {
        var most = Math.min(before.size(), now.size());
        for (int i = 0; i < most; i++) if (before.get(i) != now.get(i)) return i;
        return most;
    }

    /** Facts that counted until now, and count no more. */
    Set<UUID> takenBack() {
        var gone = new HashSet<UUID>();
        for (var fact : since(before)) gone.add(fact.envelope().id());
        for (var fact : since(now)) gone.remove(fact.envelope().id());
        return gone;
    }

    /** What is known now, asked on the day the flag is dated. */
    boolean neverHeld(Flag flag) {
        if (changed(flag.since()) || !stoodSince(flag))
            return watch.look(now.standing(), flag.since()).outlook().findings().stream()
                    .noneMatch(finding -> finding.key().equals(flag.key()));
        return false;
    }

    /** Whether it was known just before that it held on that day, and ever since. */
    private boolean stoodSince(Flag flag) {
        return knownBefore().stream()
                .filter(finding -> finding.key().equals(flag.key()))
                .anyMatch(finding -> !finding.steps().getFirst().since().isAfter(flag.since()));
    }

    /** Where all that is new came last, whoever has looked at it has passed what was known before: a life that is met first is walked once. */
    private List<Outlook.Finding> knownBefore() {
        var known = knownBefore;
        if (known == null) {
            var passed = same == before.standing().size() ? watch : watchBefore;
            knownBefore = known =
                    passed.look(before.standing(), before.asOf()).outlook().findings();
        }
        return known;
    }

    private boolean changed(Instant until) {
        return first(since(before), until) || first(since(now), until);
    }

    private static boolean first(List<CloudEvent<Fact>> facts, Instant until) {
        return !facts.isEmpty()
                && !facts.getFirst().envelope().time().toInstant().isAfter(until);
    }

    private List<CloudEvent<Fact>> since(Journal journal) {
        return journal.standing().subList(same, journal.standing().size());
    }
}
