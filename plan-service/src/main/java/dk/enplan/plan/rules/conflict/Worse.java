package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Change;
import dk.enplan.contracts.fact.Wellbeing.Reported;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Params;
import dk.enplan.plan.rules.scene.Saying;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is said to be worse, and better again, in the words every rule uses. */
final class Worse {

    /** The parameter that says how much lower a score must be, for each instrument. */
    static final String DROP = "drop";

    private Worse() {}

    /** Newest first; no member: the citizen. */
    static Stream<Saying<Reported>> reports(History history, @Nullable String member) {
        return history.all(Reported.class)
                .filter(report -> Objects.equals(report.said().memberId(), member));
    }

    static boolean worse(Saying<Reported> report, History history, Params params) {
        var said = report.said();
        if (said.change() != null) return said.change() == Change.WORSE;
        var score = said.score();
        if (score == null || said.instrument() == null) return false;
        var drop = params.numberOf(DROP, said.instrument().value());
        return drop.isPresent()
                && scoreBefore(report, history)
                        .filter(before -> before - score >= drop.get())
                        .isPresent();
    }

    static boolean better(Saying<Reported> report) {
        return report.said().change() == Change.BETTER;
    }

    private static Optional<Double> scoreBefore(Saying<Reported> report, History history) {
        return reports(history, report.said().memberId())
                .filter(earlier -> report.after(earlier)
                        && earlier.said().score() != null
                        && Objects.equals(
                                earlier.said().instrument(), report.said().instrument()))
                .findFirst()
                .map(earlier -> Objects.requireNonNull(earlier.said().score()));
    }
}
