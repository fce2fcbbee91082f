package dk.enplan.plan.overview.figures;

import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.LineReaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read the numbers, for pages and programs alike. */
@Component
public class FigureReading {

    private final Figures figures;

    FigureReading(Figures figures) {
        this.figures = figures;
    }

    public sealed interface Answer {
        record Found(FiguresDocument figures) implements Answer {}

        record NotYours() implements Answer {}

        /** Both at once: of so small groups nothing could be told. */
        record OneAtATime() implements Answer {}

        /** Nobody has such flags, or too few. */
        record NoSuchCourse() implements Answer {}
    }

    public Answer read(Caller caller, @Nullable String sector, @Nullable String rule) {
        if (!caller.is("leader") && !caller.is("auditor")) return new Answer.NotYours();
        if (sector != null && rule != null) return new Answer.OneAtATime();
        return FiguresDocument.of(figures.counted(readers(caller)), sector, rule)
                .<Answer>map(Answer.Found::new)
                .orElseGet(Answer.NoSuchCourse::new);
    }

    /** For those with power over benefits nothing is counted that was said in confidence. */
    private static LineReaders readers(Caller caller) {
        return caller.authority() && !caller.is("auditor") ? LineReaders.AUTHORITY : LineReaders.COORDINATORS;
    }
}
