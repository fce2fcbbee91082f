package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.AtHand;
import dk.enplan.plan.model.LastLook;
import dk.enplan.plan.model.Lately;
import dk.enplan.plan.model.Memory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Of plans that are at hand lines are drawn when they are asked for; of those that leave, when they do, and kept until then. */
@Component
class LinesAtHand implements ReadyLines, LastLook, Memory {

    /** Of two consumers' batches of five hundred, this one and the one before: lines are put down a tenth of a second later. */
    private static final int MOST = 2_000;

    private final LineDrawing drawing;
    private final AtHand atHand;
    private final Lately<Lines> drawn = new Lately<>(MOST, it -> 1);

    LinesAtHand(LineDrawing drawing, AtHand atHand) {
        this.drawing = drawing;
        this.atHand = atHand;
    }

    @Override
    public Optional<Lines> of(CitizenId citizen, long position) {
        return atHand.of(citizen)
                .filter(plan -> plan.position() >= position)
                .map(drawing::of)
                .or(() -> drawn.of(citizen).filter(lines -> lines.position() >= position));
    }

    @Override
    public Runnable at(AtHand.Known leaving) {
        var citizen = leaving.journal().citizen();
        try {
            var its = drawing.of(leaving);
            return () -> drawn.keep(citizen, its, (before, now) -> before.position() > now.position() ? before : now);
        } catch (RuntimeException undrawable) {
            // What was told is taken in all the same: whoever draws the line from what is kept fails too, and sets it
            // aside.
            return () -> {};
        }
    }

    @Override
    public void forget(CitizenId citizen) {
        drawn.forget(citizen);
    }
}
