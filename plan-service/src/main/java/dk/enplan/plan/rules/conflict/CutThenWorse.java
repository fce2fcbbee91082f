package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Benefit.Changed;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Wellbeing.Reported;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule lowered a benefit, and the family has had a harder time since. */
final class CutThenWorse implements Detector {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return Stream.concat(
                        Stream.of(
                                Param.words("causes"),
                                Param.number("days"),
                                Param.choices("helpKinds", EffortKind.class),
                                Param.form("helpDomain", CutThenWorse::noDomain),
                                Param.numbers(Worse.DROP)),
                        BenefitCuts.VALID.stream())
                .toList();
    }

    private static Optional<String> noDomain(Object value) {
        return Arrays.stream(Domain.values()).map(Kind::wireName).anyMatch(value::equals)
                ? Optional.empty()
                : Optional.of("'" + value + "' is no Domain");
    }

    @Override
    public Set<String> fills() {
        return Set.of("date");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return BenefitCuts.standing(scene)
                .filter(cut -> scene.params().has("causes", cut.said().cause()))
                .flatMap(cut -> sight(scene, cut))
                .toList();
    }

    private static Stream<Sight> sight(Scene scene, Saying<Changed> cut) {
        var harder = firstSince(scene, cut).stream()
                .filter(report ->
                        !report.on().isAfter(cut.on().plusDays(scene.params().number("days"))))
                .filter(report -> Worse.worse(report, scene.history(), scene.params()))
                .filter(report -> !answered(scene, report))
                .toList();
        if (harder.isEmpty()) return Stream.empty();
        var sight = Sight.of(cut.said().benefit().value())
                .step(0)
                .because(cut)
                .fill("date", cut.on().toString());
        for (var report : harder) sight = sight.because(report);
        return Stream.of(sight);
    }

    /** What was said of each in the household first after the cut. */
    private static List<Saying<Reported>> firstSince(Scene scene, Saying<Changed> cut) {
        var first = new LinkedHashMap<@Nullable String, Saying<Reported>>();
        scene.history()
                .all(Reported.class)
                .takeWhile(report -> report.after(cut))
                .filter(report -> here(scene, report.said().memberId()))
                .forEach(report -> first.put(report.said().memberId(), report));
        return List.copyOf(first.values());
    }

    private static boolean here(Scene scene, @Nullable String member) {
        return member == null || MembersNow.here(scene, member);
    }

    private static boolean answered(Scene scene, Saying<Reported> worse) {
        return scene.history()
                        .all(Reported.class)
                        .takeWhile(report -> report.after(worse))
                        .anyMatch(report -> Worse.better(report)
                                && Objects.equals(
                                        report.said().memberId(), worse.said().memberId()))
                || scene.history()
                        .all(Effort.Started.class)
                        .takeWhile(started -> started.after(worse))
                        .anyMatch(started -> helps(scene, started.said()))
                || TalkedThrough.since(scene, worse);
    }

    private static boolean helps(Scene scene, Effort.Started started) {
        var domain = started.domain() == null
                ? scene.plan()
                        .efforts()
                        .find(started.effortId())
                        .flatMap(effort -> Optional.ofNullable(effort.said().started()))
                        .map(Effort.Started::domain)
                        .orElse(null)
                : started.domain();
        return scene.params().has("helpKinds", started.kind())
                && domain != null
                && Kind.wireName(domain).equals(scene.params().text("helpDomain"));
    }
}
