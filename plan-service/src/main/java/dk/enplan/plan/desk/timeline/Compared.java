package dk.enplan.plan.desk.timeline;

import dk.enplan.plan.overview.Strand;
import dk.enplan.plan.overview.Strand.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strand of the plan as it stands, each stretch beside what it was in the plan that was asked for. */
record Compared(Strand strand, List<Piece> pieces) {

    /** @param then the stretch as it was known, where that was otherwise */
    record Piece(Stretch stretch, Change change, @Nullable Stretch then) {}

    Compared {
        pieces = List.copyOf(pieces);
    }

    static Compared unchanged(Strand strand) {
        return new Compared(
                strand,
                strand.stretches().stream()
                        .map(it -> new Piece(it, Change.NONE, null))
                        .toList());
    }

    Change change() {
        return Change.ofAll(pieces.stream().map(Piece::change).toList());
    }
}
