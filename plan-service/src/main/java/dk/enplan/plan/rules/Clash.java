package dk.enplan.plan.rules;

import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.rules.conflict.Sight;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A flag that is up because something is wrong: what is seen, how far it has climbed, and which steps have been taken. A value. */
final class Clash {

    private final Rule.Conflict rule;
    private final Flag.Key key;
    private final Sight sight;
    private final Ladder ladder;
    private final Set<Integer> taken;
    /** Put into words when it is first asked for; whoever else asks meanwhile finds the same words. */
    private Outlook.@Nullable Finding finding;

    private Clash(Rule.Conflict rule, Flag.Key key, Sight sight, Ladder ladder, Set<Integer> taken) {
        this.rule = rule;
        this.key = key;
        this.sight = sight;
        this.ladder = ladder;
        this.taken = taken;
    }

    static Clash of(Rule.Conflict rule, Flag.Key key, Optional<Clash> before, Sight sight, Instant at) {
        var ladder = before.map(it -> it.ladder).orElse(Ladder.GROUND);
        var taken = new HashSet<>(before.map(it -> it.taken).orElseGet(Set::of));
        for (int step = 0; step < rule.steps().size(); step++)
            if (sight.steps().contains(step) && taken.add(step))
                ladder = ladder.reach(at, rule.steps().get(step));
        return new Clash(rule, key, sight, ladder, taken);
    }

    Ladder ladder() {
        return ladder;
    }

    Outlook.Finding finding() {
        var known = finding;
        if (known == null) finding = known = inWords();
        return known;
    }

    private Outlook.Finding inWords() {
        var notice = rule.notice();
        var fills = new HashMap<>(notice.params());
        fills.putAll(sight.fills());
        return new Outlook.Finding(
                key,
                notice.title().filled(Map.of()),
                notice.why().filled(fills),
                ladder.changes(),
                null,
                sight.because(),
                sight.unknown());
    }
}
