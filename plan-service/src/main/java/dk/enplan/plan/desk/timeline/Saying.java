package dk.enplan.plan.desk.timeline;

import dk.enplan.plan.desk.timeline.Compared.Piece;
import dk.enplan.plan.overview.Strand.What;
import java.util.ArrayList;
import java.util.List;

/** What one figure says of itself: a few lines to look at, one sentence to hear. */
final class Saying {

    private static final int LINE = 17;
    private static final int EDGE = 8;
    private static final int LETTERS = 64;
    private static final int PIECES = 3;

    private final List<String> lines = new ArrayList<>();

    Saying(Wording wording, Compared compared) {
        var strand = compared.strand();
        lines.add(Writing.shortened(wording.name(strand), LETTERS));
        if (strand.what() != What.FLAG) lines.add(wording.sector(strand.sector()));
        var pieces = compared.pieces();
        var first = Math.max(0, pieces.size() - PIECES);
        if (first > 0) lines.add(wording.more(first));
        for (var piece : pieces.subList(first, pieces.size()))
            lines.add(Writing.shortened(piece(wording, compared, piece), LETTERS));
    }

    private static String piece(Wording wording, Compared compared, Piece piece) {
        var says = wording.state(compared.strand(), piece.stretch()) + ": " + wording.span(piece.stretch());
        return piece.change() == Change.NONE ? says : says + " (" + wording.change(piece.change()) + ")";
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    String spoken() {
        return String.join(", ", lines);
    }

    int width() {
        return lines.stream().mapToInt(Writing::width).max().orElse(0) + 2 * EDGE;
    }

    int height() {
        return lines.size() * LINE + EDGE;
    }
}
