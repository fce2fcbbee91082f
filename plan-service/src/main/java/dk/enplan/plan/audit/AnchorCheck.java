package dk.enplan.plan.audit;

import dk.enplan.plan.audit.Finding.By;
import dk.enplan.plan.audit.Finding.Kind;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Walks the anchors and, beside them, the events in the order in which they came. */
final class AnchorCheck {

    /** @param place among all events */
    @SuppressWarnings("ArrayRecordComponent") // compared by what they hold, and never as records
    record Placed(long place, byte[] hash) {}

    private final AnchorKeys keys;
    private final Findings findings;
    private final Stretches stretches;
    private final boolean everyAnchor;
    private @Nullable Placed ahead;
    private @Nullable Anchor last;
    private boolean lastStands = true;
    private long anchors;
    private long notYetAnchored;

    /** @param everyAnchor else only some, and none is missed between them */
    AnchorCheck(AnchorKeys keys, Findings findings, boolean everyAnchor) {
        this.keys = keys;
        this.findings = findings;
        this.stretches = new Stretches(findings);
        this.everyAnchor = everyAnchor;
    }

    void walk(Iterator<Anchor> all, Iterator<Placed> events) {
        ahead = next(events);
        while (all.hasNext()) {
            var anchor = all.next();
            anchors++;
            var stands = standsByItself(anchor);
            if (everyAnchor) holdsOn(anchor, stands);
            if (stands) compare(anchor, events);
            last = anchor;
            lastStands = stands;
        }
        while (ahead != null) {
            notYetAnchored++;
            ahead = next(events);
        }
        stretches.tell();
    }

    long anchors() {
        return anchors;
    }

    long notYetAnchored() {
        return notYetAnchored;
    }

    /** Where it ends is known only of an anchor that is as it was made. */
    private void compare(Anchor anchor, Iterator<Placed> events) {
        if (!everyAnchor || !lastStands || isAlone(anchor)) skipTo(anchor.after(), events);
        var stretch = new Stretch();
        while (ahead != null && ahead.place() <= anchor.upTo()) {
            stretch.add(ahead.place(), ahead.hash());
            ahead = next(events);
        }
        stretches.compare(anchor, stretch.sum());
    }

    /** The one before it is missing: what that one held is held by nobody, and not to be counted here. */
    private boolean isAlone(Anchor anchor) {
        return anchor.number() > expected();
    }

    private long expected() {
        return last == null ? 1 : last.number() + 1;
    }

    private static @Nullable Placed next(Iterator<Placed> events) {
        return events.hasNext() ? events.next() : null;
    }

    private void skipTo(long place, Iterator<Placed> events) {
        while (ahead != null && ahead.place() <= place) ahead = next(events);
    }

    private boolean standsByItself(Anchor anchor) {
        if (!anchor.isWhole()) {
            findings.add(Finding.ofAnchor(
                    Kind.ANCHOR_CHANGED,
                    By.ANCHORS,
                    anchor.number(),
                    "This anchor is not as it was made; what it held is checked by no anchor."));
            return false;
        }
        if (keys.signed(anchor.keyId(), anchor.hash(), anchor.signature())) return true;
        findings.add(
                Finding.ofAnchor(
                        Kind.SIGNATURE,
                        By.SIGNATURE,
                        anchor.number(),
                        keys.knows(anchor.keyId())
                                ? "This anchor was not signed with the key that it names; what it held is checked by no anchor."
                                : "This anchor names a key that is not known here: if it was ours once, list its public key (ENPLAN_AUDIT_OLD_KEYS)."));
        return false;
    }

    private void holdsOn(Anchor anchor, boolean stands) {
        var expected = expected();
        if (isAlone(anchor)) {
            var missing = anchor.number() - expected;
            findings.add(
                    Finding.ofAnchor(
                            Kind.ANCHOR_REMOVED,
                            By.ANCHORS,
                            expected,
                            missing == 1
                                    ? "Anchor %d is missing.".formatted(expected)
                                    : "Anchors %d to %d are missing.".formatted(expected, anchor.number() - 1)),
                    missing);
            return;
        }
        if (!stands || !lastStands) return;
        if (last == null
                ? anchor.after() == Anchor.BEGINNING && anchor.previousHash().length == 0
                : anchor.follows(last)) return;
        findings.add(Finding.ofAnchor(
                Kind.ANCHOR_CHANGED,
                By.ANCHORS,
                last == null ? anchor.number() : last.number(),
                "The anchor after this one was made after another: this one was put in its place."));
    }
}
