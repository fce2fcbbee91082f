package dk.enplan.plan.desk.timeline;

import dk.enplan.plan.desk.timeline.Compared.Piece;
import java.util.List;
import java.util.UUID;

/** The table behind a chart: the same things in the same order, in words. */
record Behind(List<Row> rows) {

    /** @param number what a figure's link leads to */
    record Row(int number, String name, String sector, Change change, List<Line> lines, List<UUID> because) {}

    /** @param then how it was in the plan that was asked for; empty where that is no different */
    record Line(String state, String span, Change change, String says, String then) {}

    static Behind of(Chart chart, List<Compared> all, Wording wording) {
        return new Behind(chart.tracks().stream()
                .flatMap(track -> track.figures().stream())
                .map(figure -> row(figure.row(), all.get(figure.row()), wording))
                .toList());
    }

    private static Row row(int number, Compared it, Wording wording) {
        var strand = it.strand();
        return new Row(
                number,
                wording.name(strand),
                wording.sector(strand.sector()),
                it.change(),
                it.pieces().stream().map(piece -> line(it, piece, wording)).toList(),
                strand.because());
    }

    private static Line line(Compared it, Piece piece, Wording wording) {
        var then = piece.then();
        return new Line(
                wording.state(it.strand(), piece.stretch()),
                wording.span(piece.stretch()),
                piece.change(),
                piece.change() == Change.NONE ? "" : wording.change(piece.change()),
                then != null && piece.change() == Change.CHANGED ? wording.then(then) : "");
    }
}
