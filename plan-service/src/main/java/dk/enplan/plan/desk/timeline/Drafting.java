package dk.enplan.plan.desk.timeline;

import dk.enplan.contracts.Here;
import dk.enplan.plan.desk.timeline.Chart.Bar;
import dk.enplan.plan.desk.timeline.Chart.Figure;
import dk.enplan.plan.desk.timeline.Chart.Label;
import dk.enplan.plan.desk.timeline.Chart.Mark;
import dk.enplan.plan.desk.timeline.Chart.Note;
import dk.enplan.plan.desk.timeline.Chart.Shape;
import dk.enplan.plan.desk.timeline.Compared.Piece;
import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.Stretch;
import dk.enplan.plan.overview.Strand.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Drafts one figure: where its bars and marks stand in a window, and what it says of itself. Where it goes is for others to say. */
final class Drafting {

    private static final int LETTERS = 60;
    private static final int BAR_Y = 18;
    private static final int BAR = 10;
    private static final int FORMER_Y = 31;
    private static final int FORMER = 5;
    private static final int LEAST = 3;
    private static final int RADIUS = 7;

    /** Without anything known under what is known today, and with it. */
    static final int ROW = 34;

    static final int TALL_ROW = 40;

    private final Window window;
    private final Instant now;
    private final Instant asked;
    private final Wording wording;

    /** @param asked the instant up to which it was known then what went on */
    Drafting(Window window, Instant now, Instant asked, Wording wording) {
        this.window = window;
        this.now = now;
        this.asked = asked;
        this.wording = wording;
    }

    /** A figure at the top of the picture, or none where it is not in the window. */
    Optional<Figure> figure(Compared compared, int row) {
        var bars = new ArrayList<Bar>();
        var marks = new ArrayList<Mark>();
        for (var piece : compared.pieces()) {
            if (!isShown(compared.strand(), piece)) continue;
            bars(piece, bars);
            marks(compared.strand(), piece, marks);
        }
        if (bars.isEmpty() && marks.isEmpty()) return Optional.empty();
        var left = Math.max(
                0,
                least(
                        bars.stream().mapToInt(Bar::x).min(),
                        marks.stream().mapToInt(it -> it.x() - RADIUS).min()));
        var right = Math.min(
                Chart.WIDTH,
                -least(
                        bars.stream().mapToInt(it -> -it.end()).min(),
                        marks.stream().mapToInt(it -> -it.x() - RADIUS).min()));
        var label = label(compared, left, right);
        var room = Writing.width(label.text());
        left = Math.min(left, label.ends() ? label.x() - room : label.x());
        right = Math.max(right, label.ends() ? label.x() : label.x() + room);
        return Optional.of(new Figure(
                row,
                0,
                left,
                right,
                compared.change(),
                label,
                List.copyOf(bars),
                List.copyOf(marks),
                note(compared, left)));
    }

    private static int least(OptionalInt one, OptionalInt other) {
        return Math.min(one.orElse(Integer.MAX_VALUE), other.orElse(Integer.MAX_VALUE));
    }

    boolean isShown(Strand strand, Piece piece) {
        // That somebody will be back is expected, and nothing that was so.
        if (strand.what() == What.PERSON && piece.stretch().from().isAfter(now)) return false;
        return isDrawn(piece) || former(piece).isPresent();
    }

    private boolean isDrawn(Piece piece) {
        var stretch = piece.stretch();
        if (piece.change() == Change.STRUCK && !stretch.isMoment()) return false;
        return stretch.from().isBefore(window.end()) && !end(stretch).isBefore(window.start());
    }

    /** How it was known; what went on then is known as far as the instant that was asked for. */
    private Optional<Bar> former(Piece piece) {
        var then = piece.then();
        if (then == null || then.isMoment()) return Optional.empty();
        var to = then.to() == null ? asked : then.to();
        if (!then.from().isBefore(window.end()) || to.isBefore(window.start()) || to.isBefore(then.from()))
            return Optional.empty();
        return Optional.of(bar(then.from(), to, FORMER_Y, FORMER, Shape.FORMER, Change.STRUCK, false));
    }

    /** What goes on has come as far as today, and is to last as long as is planned. */
    private Instant end(Stretch it) {
        if (it.to() != null) return it.to();
        var planned = planned(it);
        return planned == null ? reached(it) : planned;
    }

    private Instant reached(Stretch it) {
        return it.from().isAfter(now) ? it.from() : now;
    }

    private @Nullable Instant planned(Stretch it) {
        if (it.planned() == null || it.to() != null) return null;
        var end = it.planned().plusDays(1).atStartOfDay(Here.ZONE).toInstant();
        return end.isAfter(reached(it)) ? end : null;
    }

    private void bars(Piece piece, List<Bar> bars) {
        former(piece).ifPresent(bars::add);
        var stretch = piece.stretch();
        if (stretch.isMoment() || !isDrawn(piece)) return;
        var to = stretch.to() == null ? reached(stretch) : stretch.to();
        if (!to.isBefore(window.start()))
            bars.add(bar(
                    stretch.from(),
                    to,
                    BAR_Y,
                    BAR,
                    Drawn.shape(stretch.state()),
                    piece.change(),
                    stretch.to() != null));
        var planned = planned(stretch);
        if (planned != null && to.isBefore(window.end()))
            bars.add(bar(to, planned, BAR_Y, BAR, Shape.PLANNED, piece.change(), false));
    }

    private Bar bar(Instant from, Instant to, int y, int height, Shape shape, Change change, boolean ended) {
        var x = Math.min(window.x(from, Chart.WIDTH), Chart.WIDTH - LEAST);
        var width = Math.max(LEAST, window.x(to, Chart.WIDTH) - x);
        return new Bar(x, y, width, height, shape, change, ended && !to.isAfter(window.end()));
    }

    private void marks(Strand strand, Piece piece, List<Mark> marks) {
        var stretch = piece.stretch();
        if (strand.what() == What.FLAG) {
            mark(stretch.from(), Drawn.severity(strand.kind()), piece.change(), marks);
            if (stretch.to() != null) mark(stretch.to(), Chart.Glyph.CLEARED, piece.change(), marks);
        } else if (stretch.isMoment()) mark(stretch.from(), Drawn.moment(strand, stretch), piece.change(), marks);
    }

    /** Of two that would stand on each other the first is drawn; the table has both. */
    private void mark(Instant at, Chart.Glyph glyph, Change change, List<Mark> marks) {
        if (at.isBefore(window.start()) || !at.isBefore(window.end())) return;
        var x = Math.clamp(window.x(at, Chart.WIDTH), RADIUS, Chart.WIDTH - RADIUS);
        if (marks.stream().allMatch(it -> Math.abs(it.x() - x) >= 2 * RADIUS))
            marks.add(new Mark(x, BAR_Y + BAR / 2, glyph, change));
    }

    private Label label(Compared compared, int left, int right) {
        var change = compared.change();
        var name = wording.name(compared.strand());
        var text = switch (change) {
            case NONE, LATER -> name;
            case ADDED -> "+ " + name + " · " + wording.change(change);
            case CHANGED -> "≠ " + name + " · " + wording.change(change);
            case STRUCK -> "− " + name + " · " + wording.change(change);
        };
        var shown = Writing.shortened(text, LETTERS);
        var room = Writing.width(shown);
        if (left + room <= Chart.WIDTH) return new Label(shown, left, false);
        return new Label(shown, Math.max(right, room), true);
    }

    private Note note(Compared compared, int left) {
        var says = new Saying(wording, compared);
        var width = says.width();
        var height = says.height();
        return new Note(
                Math.clamp(left, 0, Math.max(0, Chart.WIDTH - width)),
                -height - 2,
                width,
                height,
                says.lines(),
                says.spoken());
    }
}
