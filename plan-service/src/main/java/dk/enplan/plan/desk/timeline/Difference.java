package dk.enplan.plan.desk.timeline;

import dk.enplan.plan.desk.timeline.Compared.Piece;
import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.Stretch;
import dk.enplan.plan.overview.Strand.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Lays a plan as it was known, or as it was true, beside the plan as it stands. Pure. */
final class Difference {

    private final Instant asked;
    private final boolean inHindsight;

    /** @param asked the instant that the plan was asked for; {@code inHindsight} as it was true then, not as it was known */
    Difference(Instant asked, boolean inHindsight) {
        this.asked = asked;
        this.inHindsight = inHindsight;
    }

    static List<Compared> none(List<Strand> strands) {
        return strands.stream().map(Compared::unchanged).toList();
    }

    List<Compared> between(List<Strand> asked, List<Strand> now) {
        var then = new LinkedHashMap<String, Strand>();
        asked.forEach(it -> then.put(it.key(), it));
        var compared = new ArrayList<Compared>();
        for (var strand : now) compared.add(compared(strand, then.remove(strand.key())));
        for (var strand : then.values()) compared.add(without(strand));
        // What was only expected to come, and did not, was never so.
        compared.removeIf(it -> it.pieces().isEmpty());
        return compared;
    }

    private Compared compared(Strand now, @Nullable Strand then) {
        var before = then == null ? List.<Stretch>of() : then.stretches();
        return new Compared(
                now, isHindsight(now) ? hindsight(before, now.stretches()) : pieces(before, now.stretches()));
    }

    private Compared without(Strand then) {
        return new Compared(
                then, isHindsight(then) ? hindsight(then.stretches(), List.of()) : pieces(then.stretches(), List.of()));
    }

    /** What was true is for the rules to say today; what was flagged is what people were told. */
    private boolean isHindsight(Strand strand) {
        return inHindsight && strand.what() == What.FLAG;
    }

    private List<Piece> pieces(List<Stretch> then, List<Stretch> now) {
        var left = new ArrayList<>(then);
        var twins = new LinkedHashMap<Stretch, Stretch>();
        // What began at the same instant is the same; only then may what began at another be.
        for (var alike : List.<BiPredicate<Stretch, Stretch>>of(Difference::same, Difference::moved))
            for (var stretch : now)
                if (!twins.containsKey(stretch))
                    left.stream()
                            .filter(it -> alike.test(it, stretch))
                            .findFirst()
                            .ifPresent(twin -> {
                                twins.put(stretch, twin);
                                left.remove(twin);
                            });
        var pieces = new ArrayList<Piece>();
        for (var stretch : now) pieces.add(piece(stretch, twins.get(stretch)));
        left.stream()
                .filter(it -> !it.from().isAfter(asked) || it.isMoment())
                .forEach(it -> pieces.add(new Piece(it, Change.STRUCK, it)));
        pieces.sort(Comparator.comparing(it -> it.stretch().from()));
        return pieces;
    }

    /** A meeting that was planned and has been held is one meeting. */
    private static boolean same(Stretch then, Stretch now) {
        return then.from().equals(now.from())
                && (then.isMoment() ? now.isMoment() : then.state().equals(now.state()) && !now.isMoment());
    }

    private static boolean moved(Stretch then, Stretch now) {
        if (!then.state().equals(now.state()) || then.isMoment() != now.isMoment()) return false;
        return then.isMoment() || then.meets(now);
    }

    private Piece piece(Stretch now, @Nullable Stretch then) {
        if (then == null) return new Piece(now, now.from().isAfter(asked) ? Change.LATER : Change.ADDED, null);
        var alike = now.isMoment()
                ? then.from().equals(now.from())
                : alike(then.from(), now.from()) && alike(then.to(), now.to());
        return alike ? new Piece(now, Change.NONE, null) : new Piece(now, Change.CHANGED, then);
    }

    /** What came after the instant that was asked for could not be known then, and is no difference. */
    private boolean alike(@Nullable Instant then, @Nullable Instant now) {
        return Objects.equals(then, now) || (isLater(then) && isLater(now));
    }

    private boolean isLater(@Nullable Instant instant) {
        return instant == null || instant.isAfter(asked);
    }

    /** @param found how the rules see it today; {@code told} how it was flagged */
    private List<Piece> hindsight(List<Stretch> found, List<Stretch> told) {
        var pieces = new ArrayList<Piece>();
        for (var stretch : told) {
            var stood = !stretch.from().isAfter(asked) && isLater(stretch.to());
            var change = stretch.from().isAfter(asked)
                    ? Change.LATER
                    : stood && found.isEmpty() ? Change.STRUCK : Change.NONE;
            pieces.add(new Piece(stretch, change, change == Change.STRUCK ? stretch : null));
        }
        var wasTold = told.stream().anyMatch(it -> !it.from().isAfter(asked) && isLater(it.to()));
        if (!found.isEmpty() && !wasTold) pieces.add(new Piece(untilTold(found.getFirst(), told), Change.ADDED, null));
        pieces.sort(Comparator.comparing(it -> it.stretch().from()));
        return pieces;
    }

    private Stretch untilTold(Stretch found, List<Stretch> told) {
        var next = told.stream()
                .map(Stretch::from)
                .filter(it -> it.isAfter(asked))
                .findFirst()
                .orElse(null);
        return new Stretch(found.state(), found.from(), next, null);
    }
}
