package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Wellbeing.Reported;
import dk.enplan.plan.rules.conflict.Starts.Start;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something demanding begins just after the citizen, or somebody in the household, was said to be worse. */
final class StartAfterWorse implements Detector {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number("days"),
                Param.choices("effortKinds", EffortKind.class),
                Param.choices("demandKinds", DemandKind.class),
                Param.numbers(Worse.DROP));
    }

    @Override
    public Set<String> fills() {
        return Set.of("date");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var starts =
                Stream.concat(Starts.ofEfforts(scene), Starts.ofDemands(scene)).toList();
        if (starts.isEmpty()) return List.of();
        var worse = worse(scene, starts);
        var sights = new LinkedHashMap<String, Sight>();
        for (var start : starts)
            worse.stream()
                    .filter(report -> start.follows(report, scene.params().number("days")))
                    .filter(report -> !start.agreedSince(report))
                    .forEach(report -> sights.put(start.of(), seen(sights, start, report)));
        return List.copyOf(sights.values());
    }

    /** Whoever is said to be better since is no longer in a hard time. */
    private static List<Saying<Reported>> worse(Scene scene, List<Start> starts) {
        var first = starts.stream()
                .map(Start::on)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        var since = first.minusDays(scene.params().number("days"));
        var better = new HashSet<@Nullable String>();
        var worse = new ArrayList<Saying<Reported>>();
        for (var report : scene.history()
                .all(Reported.class)
                .takeWhile(report -> !report.on().isBefore(since))
                .toList()) {
            var person = report.said().memberId();
            if (Worse.better(report)) better.add(person);
            else if (!better.contains(person)
                    && counts(scene, person)
                    && Worse.worse(report, scene.history(), scene.params())) worse.add(report);
        }
        return worse;
    }

    private static boolean counts(Scene scene, @Nullable String member) {
        return member == null || MembersNow.hereOrUnheardOf(scene, member);
    }

    /** Of two starts of one effort the later one is told. */
    private static Sight seen(Map<String, Sight> sights, Start start, Saying<Reported> report) {
        return sights.getOrDefault(start.of(), Sight.of(start.of()).step(0))
                .because(report)
                .because(start.because())
                .fill("date", start.on().toString());
    }
}
