package dk.enplan.plan.whatif;

import dk.enplan.plan.rehearsal.Change;
import dk.enplan.plan.rehearsal.Difference;
import dk.enplan.plan.whatif.StoryAnswer.Said;
import java.util.List;
import java.util.UUID;

/**
 * One plan's flags as they were, beside what other rules would have said of the same arrivals.
 *
 * @param rules the version of the other rules
 * @param moves said on another day, as graver or milder, or to others
 */
public record CitizenAnswer(
        UUID citizenId,
        String rules,
        List<Said> was,
        List<Said> wouldBe,
        List<Said> appears,
        List<Said> vanishes,
        List<Move> moves) {

    public record Move(Said from, Said to) {}

    static CitizenAnswer of(UUID citizenId, String rules, Difference difference) {
        return new CitizenAnswer(
                citizenId,
                rules,
                said(difference.was()),
                said(difference.wouldBe()),
                said(difference.appears()),
                said(difference.vanishes()),
                difference.moves().stream()
                        .map(move -> new Move(Said.of(move.from()), Said.of(move.to())))
                        .toList());
    }

    private static List<Said> said(List<Change> changes) {
        return changes.stream().map(Said::of).toList();
    }
}
