package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Application;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Mandate;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Nobody has said who may decide, or two have decided differently about the same. */
final class DeciderUnclear implements Detector {

    private static final String DAYS = "days";
    private static final String MONTHS = "months";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(DAYS), Param.number(MONTHS));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        return Stream.concat(questioned(scene), differing(scene)).toList();
    }

    private static Stream<Sight> questioned(Scene scene) {
        return scene.history()
                .all(Mandate.Questioned.class)
                .map(question -> question.said().applicationId())
                .distinct()
                .flatMap(application -> Unanswered.<Fact>since(
                        scene.history().about(Fact.class, "applicationId", application),
                        Mandate.Questioned.class::isInstance,
                        said -> said instanceof Mandate.Confirmed || said instanceof Application.Decided)
                        .stream())
                .filter(since -> scene.today().old(since.on(), scene.params().number(DAYS)))
                .map(since -> Sight.of(((Mandate.Questioned) since.said()).applicationId())
                        .step(0)
                        .because(since));
    }

    /** Several pairs about one kind of thing are one doubt. */
    private static Stream<Sight> differing(Scene scene) {
        var granted = Decision.granting(scene)
                .filter(decision ->
                        decision.kind().isPresent() && decision.said().extent() != null)
                .toList();
        Map<String, Sight> byKind = new LinkedHashMap<>();
        for (int one = 0; one < granted.size(); one++)
            for (var other : granted.subList(one + 1, granted.size()))
                if (differ(granted.get(one), other, scene.params().number(MONTHS))) {
                    var kind = other.kind().orElseThrow().value();
                    var sight = byKind.getOrDefault(kind, Sight.of(kind).step(0));
                    byKind.put(kind, sight.because(granted.get(one).because()).because(other.because()));
                }
        return byKind.values().stream();
    }

    private static boolean differ(Decision one, Decision other, long months) {
        return one.kind().equals(other.kind())
                && !one.decider().equals(other.decider())
                && !java.util.Objects.equals(one.said().extent(), other.said().extent())
                && near(one.latest().on(), other.latest().on(), months)
                && startsBeforeEndOf(one, other)
                && startsBeforeEndOf(other, one);
    }

    private static boolean near(LocalDate one, LocalDate other, long months) {
        return !one.plusMonths(months).isBefore(other)
                && !other.plusMonths(months).isBefore(one);
    }

    private static boolean startsBeforeEndOf(Decision one, Decision other) {
        var end = other.said().validTo();
        return end == null || !one.validFrom().isAfter(end);
    }
}
