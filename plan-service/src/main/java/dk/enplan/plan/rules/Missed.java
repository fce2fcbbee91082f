package dk.enplan.plan.rules;

import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Outlook;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A flag that is up because something did not come: how far it has climbed, and when it first fell due. A value. */
final class Missed {

    /** Its sentences, and what was overdue when they were filled. */
    private record Shown(List<Expected> overdue, Outlook.Finding finding) {

        @SuppressWarnings("ReferenceEquality") // what is waited for is replaced when anything of it changes
        boolean fits(List<Expected> now) {
            if (now.size() != overdue.size()) return false;
            for (int i = 0; i < now.size(); i++) if (now.get(i) != overdue.get(i)) return false;
            return true;
        }
    }

    private final Ladder ladder;
    private final Instant dueOn;
    private @Nullable Shown shown;

    private Missed(Ladder ladder, Instant dueOn) {
        this.ladder = ladder;
        this.dueOn = dueOn;
    }

    static Missed first(Expected.Raise raise, Instant at) {
        return new Missed(
                Ladder.GROUND.reach(at, raise.rung().call()), raise.due().dueOn());
    }

    Missed further(Expected.Raise raise, Instant at) {
        return new Missed(ladder.reach(at, raise.rung().call()), dueOn);
    }

    Ladder ladder() {
        return ladder;
    }

    /** Several things may be overdue for one cause: the sentences speak of the first, and it rests on all. */
    Outlook.Finding finding(Flag.Key key, List<Expected> overdue) {
        var known = shown;
        if (known == null || !known.fits(overdue)) shown = known = new Shown(overdue, inWords(key, overdue));
        return known.finding();
    }

    private Outlook.Finding inWords(Flag.Key key, List<Expected> overdue) {
        var first = overdue.getFirst();
        var because = new LinkedHashSet<UUID>();
        var unknown = new LinkedHashSet<String>();
        for (var expected : overdue) {
            because.addAll(expected.because());
            unknown.addAll(expected.unknown());
        }
        var notice = first.rule().notice();
        return new Outlook.Finding(
                key,
                notice.title().filled(Map.of()),
                notice.why().filled(first.fills()),
                ladder.changes(),
                dueOn,
                List.copyOf(because),
                List.copyOf(unknown));
    }
}
