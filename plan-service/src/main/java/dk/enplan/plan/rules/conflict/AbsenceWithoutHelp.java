package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Referral;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The citizen stays away and has it hard, and no help with that is agreed. */
final class AbsenceWithoutHelp implements Detector {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number("absences"),
                Param.number("days"),
                Param.choices("effortKinds", EffortKind.class),
                Param.choices("demandKinds", DemandKind.class),
                Param.words("needKinds"),
                Param.choices("helpKinds", EffortKind.class),
                Param.words("referralKinds"),
                Param.words("healthSectors"));
    }

    @Override
    public Set<String> fills() {
        return Set.of("count");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var needs = needs(scene);
        if (needs.isEmpty() || helped(scene)) return List.of();
        var efforts = scene.plan()
                .efforts()
                .running()
                .filter(effort ->
                        scene.params().has("effortKinds", effort.said().kind()))
                .toList();
        var demands = DemandsNow.begun(scene)
                .filter(demand ->
                        scene.params().has("demandKinds", demand.said().kind()))
                .toList();
        if (efforts.isEmpty() && demands.isEmpty()) return List.of();
        var running = efforts.stream().map(effort -> effort.said().effortId()).collect(Collectors.toSet());
        var absences = Absences.inTheLast(scene.params().number("days"), scene, running);
        if (absences.count() < scene.params().number("absences")) return List.of();
        var sight = Sight.of(scene.plan().citizen().toString()).step(0).fill("count", absences.count());
        for (var day : absences.days()) sight = sight.because(day.told());
        for (var need : needs) sight = sight.because(need);
        for (var effort : efforts) sight = sight.because(effort);
        for (var demand : demands) sight = sight.because(demand);
        return List.of(sight);
    }

    private static List<Item<?, ?>> needs(Scene scene) {
        var concerns = scene.plan()
                .concerns()
                .open()
                .filter(concern -> isNeed(scene, concern.said().kind()));
        var barriers = scene.plan()
                .barriers()
                .standing()
                .filter(barrier -> isNeed(scene, barrier.said().kind()));
        return Stream.<Item<?, ?>>concat(concerns, barriers).toList();
    }

    private static boolean isNeed(Scene scene, Tag kind) {
        return scene.params().has("needKinds", kind);
    }

    private static boolean helped(Scene scene) {
        return scene.plan()
                        .efforts()
                        .running()
                        .anyMatch(effort ->
                                scene.params().has("helpKinds", effort.said().kind()))
                || scene.history().all(Referral.Accepted.class).anyMatch(accepted -> isHelp(scene, accepted));
    }

    private static boolean isHelp(Scene scene, Saying<Referral.Accepted> accepted) {
        var about = accepted.said().referralId();
        var returned = scene.history()
                .latest(Referral.Returned.class, "referralId", about)
                .filter(it -> it.after(accepted));
        return returned.isEmpty()
                && scene.history()
                        .latest(Referral.Sent.class, "referralId", about)
                        .map(sent ->
                                scene.params().has("referralKinds", sent.said().kind()))
                        .orElseGet(() -> scene.params().words("healthSectors").contains(accepted.sector()));
    }
}
