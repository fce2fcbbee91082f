package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Bridge;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Params;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For some time the plan has been about what is demanded and what is hard, and about nothing that the citizen looks forward to. */
final class OnlyDemands implements Detector {

    private static final String SHARE = "share";
    private static final String MIN_ITEMS = "minItems";
    private static final String DAYS = "days";
    private static final String OWN = "ownActivityKinds";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(SHARE), Param.number(MIN_ITEMS), Param.number(DAYS), Param.choices(OWN, EffortKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        if (!holds(scene) || hasEverHadWhatStays(scene)) return List.of();
        var days = scene.params().number(DAYS);
        var since = LatelySo.since(scene, scene.today().date().minusDays(days), OnlyDemands::holds);
        return scene.today().old(since, days) ? List.of(sight(scene)) : List.of();
    }

    /** At one instant; what a plan keeps for good once it has it is asked about apart. */
    private static boolean holds(Scene scene) {
        var demands = DemandsNow.active(scene).count();
        var difficulties = demands
                + scene.plan().barriers().standing().count()
                + scene.plan().concerns().open().count();
        var items = difficulties
                + GoalsNow.open(scene).count()
                + scene.plan().efforts().running().count();
        return demands > 0
                && items >= scene.params().number(MIN_ITEMS)
                && difficulties * 100 >= scene.params().number(SHARE) * items
                && GoalsNow.open(scene).noneMatch(GoalsNow::byCitizen)
                && scene.plan().efforts().running().noneMatch(effort -> chosen(effort.said(), scene.params()));
    }

    private static boolean chosen(Efforts.Known effort, Params params) {
        return params.has(OWN, effort.kind())
                && !(effort.started() != null
                        && Boolean.TRUE.equals(effort.started().compulsory()));
    }

    /** A bridge to the citizen's own network, a dream, strengths: once said, they are in the plan. */
    private static boolean hasEverHadWhatStays(Scene scene) {
        var history = scene.history();
        return history.latest(Bridge.Established.class).isPresent()
                || history.all(OnePlan.Agreed.class)
                        .anyMatch(plan ->
                                said(plan.said().dream()) || said(plan.said().strengths()))
                || history.all(OnePlan.Revised.class)
                        .anyMatch(plan ->
                                said(plan.said().dream()) || said(plan.said().strengths()));
    }

    private static boolean said(@Nullable Text words) {
        return words != null && !words.value().isBlank();
    }

    private static Sight sight(Scene scene) {
        var sight = Sight.of(scene.plan().citizen().toString()).step(0);
        var items = Stream.<Stream<? extends Item<?, ?>>>of(
                        DemandsNow.active(scene),
                        scene.plan().barriers().standing(),
                        scene.plan().concerns().open(),
                        GoalsNow.open(scene),
                        scene.plan().efforts().running())
                .flatMap(each -> each)
                .toList();
        for (var item : items) sight = sight.because(item);
        return sight;
    }
}
