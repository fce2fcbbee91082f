package dk.enplan.plan.rules;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may have come before it was asked for, newest first, each with the plan as it was then. A value. */
final class Earlier {

    private record Chain(Said said, Moment moment, @Nullable Chain before) {}

    static final Earlier NOTHING = new Earlier(Map.of());

    private final Map<String, Chain> byType;

    private Earlier(Map<String, Chain> byType) {
        this.byType = byType;
    }

    Earlier and(String type, Said said, Moment moment) {
        var all = new HashMap<>(byType);
        all.put(type, new Chain(said, moment, byType.get(type)));
        return new Earlier(all);
    }

    boolean has(Rule.Candidate candidate, Expected expected) {
        if (candidate.lookback().isEmpty()) return false;
        for (var type : candidate.types())
            for (var one = byType.get(type); one != null && expected.reaches(candidate, one.said()); one = one.before())
                if (!expected.openedBy(one.said()) && expected.answers(candidate, one.said(), one.moment()))
                    return true;
        return false;
    }
}
