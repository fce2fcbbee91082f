package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Change;
import dk.enplan.contracts.fact.Wellbeing.Reported;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Saying;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** It has become harder several times in a row. */
final class Falling {

    private Falling() {}

    /** The reports that tell of it: so many times worse in words, or in the scores of one questionnaire; none, where it has not. */
    static List<Saying<Reported>> ofCitizen(History history, long times) {
        var inWords = Worse.reports(history, null)
                .filter(report -> report.said().change() != null)
                .limit(times)
                .toList();
        if (inWords.size() == times
                && inWords.stream().allMatch(report -> report.said().change() == Change.WORSE)) return inWords;
        return inScores(history, times);
    }

    private static List<Saying<Reported>> inScores(History history, long times) {
        var latest = new HashMap<Tag, List<Saying<Reported>>>();
        for (var report : Worse.reports(history, null).toList()) {
            var instrument = report.said().instrument();
            if (instrument == null || report.said().score() == null) continue;
            var scores = latest.computeIfAbsent(instrument, it -> new ArrayList<>());
            if (scores.size() <= times) scores.add(report);
            if (scores.size() > times && falling(scores)) return scores;
        }
        return List.of();
    }

    private static boolean falling(List<Saying<Reported>> newestFirst) {
        for (int i = 1; i < newestFirst.size(); i++)
            if (score(newestFirst.get(i - 1)) >= score(newestFirst.get(i))) return false;
        return true;
    }

    private static double score(Saying<Reported> report) {
        var score = report.said().score();
        return score == null ? Double.NaN : score;
    }
}
