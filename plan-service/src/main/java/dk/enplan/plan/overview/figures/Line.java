package dk.enplan.plan.overview.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that together are a known number. What is left when the shown ones are taken from it is the sum of the hidden ones: so
 * enough of them are hidden that each small one could still be anything from one to four.
 */
final class Line {

    private static final int MOST_OF_FEW = Shown.FEWEST - 1;

    private final List<Count> cells;
    private final List<Integer> few = new ArrayList<>();
    private final List<Integer> withheld = new ArrayList<>();

    private Line(List<Count> cells) {
        this.cells = cells;
    }

    /**
     * As they may be shown beside their sum; nothing, where even hiding all of them would not help. Which of the larger ones are
     * withheld follows from their places alone, nearest first: were it the smallest, that would tell something about it.
     */
    static Optional<List<Shown>> of(List<Count> cells) {
        var line = new Line(cells);
        for (int i = 0; i < cells.size(); i++) if (cells.get(i).few()) line.few.add(i);
        if (!line.few.isEmpty()) line.withhold(line.few.getFirst());
        return line.blurred() ? Optional.of(line.shown()) : Optional.empty();
    }

    private void withhold(int from) {
        for (int distance = 1; distance < cells.size() && !blurred(); distance++) {
            take(from + distance);
            if (!blurred()) take(from - distance);
        }
    }

    private void take(int place) {
        if (place >= 0 && place < cells.size() && cells.get(place).people() >= Shown.FEWEST) withheld.add(place);
    }

    /** One of the small ones at four and the others as small as can be; or one at one, and the others as large. */
    private boolean blurred() {
        if (few.isEmpty()) return true;
        var sum = sum(few) + sum(withheld);
        if (sum < few.size() + MOST_OF_FEW - 1 + (long) withheld.size() * Shown.FEWEST) return false;
        return !withheld.isEmpty() || sum <= (long) few.size() * MOST_OF_FEW - (MOST_OF_FEW - 1);
    }

    private long sum(List<Integer> places) {
        return places.stream().mapToLong(place -> cells.get(place).value()).sum();
    }

    private List<Shown> shown() {
        var shown = new ArrayList<Shown>();
        for (int i = 0; i < cells.size(); i++)
            shown.add(withheld.contains(i) ? new Shown.Withheld() : cells.get(i).alone());
        return List.copyOf(shown);
    }
}
