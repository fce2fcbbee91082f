package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Benefit.Changed;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The family's benefit is lower because a young person earns a wage, and nobody has talked it through with them. */
final class WageLowersBenefit implements Detector {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return Stream.concat(
                        Stream.of(
                                Param.words("benefits"),
                                Param.words("causes"),
                                Param.number("underAge"),
                                Param.number("days"),
                                Param.choices("kinds", EffortKind.class)),
                        BenefitCuts.VALID.stream())
                .toList();
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        return BenefitCuts.standing(scene)
                .filter(cut -> scene.params().has("benefits", cut.said().benefit()))
                .filter(cut -> !TalkedThrough.since(scene, cut))
                .flatMap(cut -> Stream.concat(ownWage(scene, cut), childsWage(scene, cut)).findFirst().stream())
                .toList();
    }

    private static Stream<Sight> ownWage(Scene scene, Saying<Changed> cut) {
        if (Age.ofCitizen(scene)
                .filter(age -> age.under(scene.params().number("underAge")))
                .isEmpty()) return Stream.empty();
        return scene.plan()
                .efforts()
                .running()
                .filter(effort -> scene.params().has("kinds", effort.said().kind()))
                .flatMap(job -> ownWage(scene, cut, job));
    }

    private static Stream<Sight> ownWage(Scene scene, Saying<Changed> cut, Item<Efforts.Known, Efforts.Course> job) {
        return firstStart(scene, job.said().effortId())
                .filter(start -> cut.after(start) && caused(scene, cut, start))
                .map(start -> sight(cut)
                        .because(job)
                        .because(Age.enrolment(scene).map(Saying::id).stream().toList())
                        .unknownIf(cut.said().cause() == null, "cause"))
                .stream();
    }

    private static Optional<Saying<Effort.Started>> firstStart(Scene scene, String effortId) {
        return Spell.begin(scene.history().about(Effort.Started.class, "effortId", effortId), never -> false);
    }

    /** A cut without a cause, soon after the first wage, is taken to come of it. */
    private static boolean caused(Scene scene, Saying<Changed> cut, Saying<Effort.Started> start) {
        return cut.said().cause() == null
                ? !cut.on().isAfter(start.on().plusDays(scene.params().number("days")))
                : byWage(scene, cut);
    }

    private static Stream<Sight> childsWage(Scene scene, Saying<Changed> cut) {
        if (!byWage(scene, cut)) return Stream.empty();
        return scene.plan()
                .household()
                .members()
                .filter(member -> member.said().relation().value().equals("child"))
                .map(child -> sight(cut).because(child));
    }

    private static boolean byWage(Scene scene, Saying<Changed> cut) {
        return scene.params().has("causes", cut.said().cause());
    }

    private static Sight sight(Saying<Changed> cut) {
        return Sight.of(cut.said().benefit().value()).step(0).because(cut);
    }
}
