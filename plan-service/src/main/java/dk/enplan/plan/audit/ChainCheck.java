package dk.enplan.plan.audit;

import dk.enplan.plan.audit.Finding.By;
import dk.enplan.plan.audit.Finding.Kind;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Walks each citizen's events in their order, and holds on to no more than the one before. */
final class ChainCheck {

    /** Where an event stood is only tried out for so many: of a plundered history nobody asks it. */
    private static final int MOST_TRIED = 1_000;

    private final Findings findings;
    private final ToLongFunction<String> longest;
    private @Nullable Link last;
    private boolean lastStands;
    private long citizens;
    private long events;
    private int tried;

    /** @param longest of a citizen, the highest number that any event has */
    ChainCheck(Findings findings, ToLongFunction<String> longest) {
        this.findings = findings;
        this.longest = longest;
    }

    void next(Link link) {
        var before = last != null && last.citizen().equals(link.citizen()) ? last : null;
        if (before == null) citizens++;
        events++;
        var stands = standsByItself(link);
        lastStands = before == null ? first(link, stands) : after(before, link, stands);
        last = link;
    }

    long citizens() {
        return citizens;
    }

    long events() {
        return events;
    }

    private boolean standsByItself(Link link) {
        if (link.isWhole()) return true;
        var stood = whereItStood(link);
        if (stood.isPresent())
            found(
                    Kind.REORDERED,
                    link,
                    "This event was written as number %d of its citizen and now stands at %d."
                            .formatted(stood.get(), link.sequence()));
        else found(Kind.CHANGED, link, "This event is not as it was written: what is stored does not fit its hash.");
        return false;
    }

    private Optional<Long> whereItStood(Link link) {
        if (++tried > MOST_TRIED) return Optional.empty();
        return LongStream.rangeClosed(0, longest.applyAsLong(link.citizen()) + 1)
                .filter(link::wasAt)
                .boxed()
                .findFirst();
    }

    private boolean first(Link link, boolean stands) {
        if (link.sequence() > 0) {
            removed(link, 0);
        } else if (stands && !link.follows(Chained.NOTHING)) {
            found(Kind.CHANGED, link, "The first event of this citizen was written as one that follows another.");
            return false;
        }
        return stands;
    }

    private boolean after(Link before, Link link, boolean stands) {
        if (link.sequence() <= before.sequence()) {
            found(Kind.INSERTED, link, "Two events of this citizen have the same number.");
            return false;
        }
        if (link.sequence() > before.sequence() + 1) {
            removed(link, before.sequence() + 1);
        } else if (stands && lastStands && !link.follows(before.hash())) {
            found(
                    Kind.CHANGED,
                    before,
                    "The event after this one was written after another: this one was put in its place.");
        }
        if (stands && lastStands && link.place() < before.place()) {
            found(
                    Kind.REORDERED,
                    link,
                    "Among all events this one stands before the one that it follows: its place was changed.");
        }
        return stands;
    }

    private void removed(Link link, long first) {
        var missing = link.sequence() - first;
        var says = missing == 1
                ? "Event %d of this citizen is missing.".formatted(first)
                : "Events %d to %d of this citizen are missing.".formatted(first, link.sequence() - 1);
        findings.add(Finding.of(Kind.REMOVED, By.CHAIN, link.citizen(), first, null, says), missing);
    }

    private void found(Kind kind, Link link, String says) {
        findings.add(Finding.of(kind, By.CHAIN, link.citizen(), link.sequence(), link.place(), says));
    }
}
