package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.Concern;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Goal;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Since when something has been so without a break. What stands in the plan now, or was spoken of lately, is told again from its
 * own beginning, and looked at after each instant at which anything of it changed: no more of a life is read than that.
 */
final class LatelySo {

    private static final String DEMAND = "demandId";
    private static final String BARRIER = "barrierId";
    private static final String CONCERN = "concernId";
    private static final String EFFORT = "effortId";
    private static final String GOAL = "goalId";
    private static final String REPLACES = "replaces";

    private final Scene scene;
    private final LocalDate from;
    private final Map<Integer, Saying<?>> told = new TreeMap<>();
    private final Set<String> goals = new HashSet<>();

    private LatelySo(Scene scene, LocalDate from) {
        this.scene = scene;
        this.from = from;
    }

    /**
     * The day since when it has been so, of demands, barriers, concerns, goals and efforts; {@code from}, where it was so before that
     * day was over and ever after.
     */
    static LocalDate since(Scene scene, LocalDate from, Predicate<Scene> so) {
        var lately = new LatelySo(scene, from);
        lately.gather();
        return lately.since(so);
    }

    private LocalDate since(Predicate<Scene> so) {
        var plan = Plan.unopened(scene.plan().citizen());
        var since = from;
        var holds = false;
        var left = new ArrayList<>(told.values());
        for (var at : moments()) {
            while (!left.isEmpty() && !left.getFirst().at().isAfter(at))
                plan = plan.evolve(left.removeFirst().event());
            var now = so.test(new Scene(plan, scene.history(), new Today(at), scene.params()));
            if (now && !holds) since = Here.dateOf(at);
            holds = now;
        }
        return since;
    }

    /** The end of the first day, and whatever came after it until now. */
    private List<Instant> moments() {
        var moments = new TreeSet<Instant>();
        moments.add(start(from.plusDays(1)).minusNanos(1));
        for (var saying : told.values()) {
            if (saying.on().isAfter(from)) moments.add(saying.at());
            if (saying.said() instanceof Demand.Postponed(var id, var until)
                    && until != null
                    && until.isAfter(from)
                    && !start(until).isAfter(scene.today().now())) moments.add(start(until));
        }
        return List.copyOf(moments);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Here.ZONE).toInstant();
    }

    private void gather() {
        var plan = scene.plan();
        DemandsNow.active(scene)
                .forEach(it -> tell(Demand.class, DEMAND, it.said().demandId()));
        plan.barriers()
                .standing()
                .forEach(it -> tell(Barrier.class, BARRIER, it.said().barrierId()));
        plan.concerns()
                .open()
                .forEach(it -> tell(Concern.class, CONCERN, it.said().concernId()));
        plan.efforts()
                .running()
                .forEach(it -> tell(Effort.class, EFFORT, it.said().effortId()));
        GoalsNow.open(scene).forEach(it -> tellGoal(it.said().goalId()));
        lately(Demand.class, DEMAND).forEach(id -> tell(Demand.class, DEMAND, id));
        lately(Barrier.class, BARRIER).forEach(id -> tell(Barrier.class, BARRIER, id));
        lately(Concern.class, CONCERN).forEach(id -> tell(Concern.class, CONCERN, id));
        lately(Effort.class, EFFORT).forEach(id -> tell(Effort.class, EFFORT, id));
        lately(Goal.class, GOAL).forEach(this::tellGoal);
    }

    private <F extends Fact> Stream<String> lately(Class<F> family, String field) {
        return scene.history()
                .all(family)
                .takeWhile(saying -> saying.on().isAfter(from))
                .flatMap(saying -> saying.named(field))
                .distinct();
    }

    private <F extends Fact> void tell(Class<F> family, String field, String id) {
        scene.history().about(family, field, id).forEach(saying -> told.put(saying.place(), saying));
    }

    /** A goal is what it is together with those it replaced, and that replaced it. */
    private void tellGoal(String id) {
        if (!goals.add(id)) return;
        tell(Goal.class, GOAL, id);
        tell(Goal.Replaced.class, REPLACES, id);
        Stream.concat(
                        scene.history().about(Goal.Replaced.class, GOAL, id),
                        scene.history().about(Goal.Replaced.class, REPLACES, id))
                .toList()
                .forEach(replaced -> {
                    tellGoal(replaced.said().goalId());
                    tellGoal(replaced.said().replaces());
                });
    }
}
