package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Demand.Imposed;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Goal;
import dk.enplan.plan.model.Demands.Standing;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A demand has stood for some time, and serves no goal that the citizen has put forward or said yes to. */
final class DemandWithoutGoal implements Detector {

    private static final String DAYS = "days";
    private static final String NOT_ASKED = "kindsNotAsked";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(DAYS), Param.choices(NOT_ASKED, DemandKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of("sector", "kind");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return DemandsNow.active(scene)
                .filter(demand -> !scene.params().has(NOT_ASKED, demand.said().kind()))
                .filter(demand -> !exempt(scene, demand.said().kind()))
                .filter(demand -> goals(scene, demand).noneMatch(goal -> serves(scene, goal)))
                .filter(demand ->
                        scene.today().old(since(scene, demand), scene.params().number(DAYS)))
                .map(demand -> sight(scene, demand))
                .toList();
    }

    private static boolean exempt(Scene scene, DemandKind kind) {
        return scene.plan()
                .exemptions()
                .known()
                .open()
                .filter(exemption -> exemption.said().demandKind() == kind)
                .anyMatch(exemption -> exemption.said().until() == null
                        || !scene.today().after(exemption.said().until()));
    }

    private static boolean serves(Scene scene, Item<Goal.Proposed, Goals.Course> goal) {
        return Goals.open(goal) && (GoalsNow.byCitizen(goal) || GoalsNow.approved(scene, goal));
    }

    /** The goals it names, and those of the effort it belongs to. */
    private static Stream<Item<Goal.Proposed, Goals.Course>> goals(Scene scene, Item<Imposed, Standing> demand) {
        var own = Stream.ofNullable(demand.said().goalId());
        var ofEffort = Stream.ofNullable(demand.said().effortId())
                .flatMap(id -> scene.plan().efforts().find(id).stream())
                .flatMap(effort -> Stream.ofNullable(effort.said().started()))
                .flatMap(started -> Stream.ofNullable(started.goalIds()).flatMap(List::stream));
        return Stream.concat(own, ofEffort).flatMap(id -> scene.plan().goals().find(id).stream());
    }

    /** The day it was imposed, or the day until which it rested: whichever is later. One that comes back counts anew. */
    private static LocalDate since(Scene scene, Item<Imposed, Standing> demand) {
        var sayings = scene.history()
                .about(Demand.class, "demandId", demand.said().demandId())
                .takeWhile(saying -> !ends(saying.said()))
                .toList();
        var imposed = sayings.stream()
                .filter(saying -> saying.said() instanceof Imposed)
                .reduce((later, earlier) -> earlier)
                .map(Saying::on)
                .orElseGet(demand::on);
        return sayings.stream()
                .flatMap(saying -> saying.said() instanceof Demand.Postponed(var id, var until)
                        ? Stream.ofNullable(until)
                        : Stream.empty())
                .findFirst()
                .filter(until -> until.isAfter(imposed))
                .orElse(imposed);
    }

    /** What stands before this is another round of the same demand; so is what rested until it was imposed again. */
    private static boolean ends(Demand said) {
        return switch (said) {
            case Demand.Withdrawn _, Demand.Met _, Demand.Replaced _ -> true;
            case Demand.Postponed(var id, var until) -> until == null;
            case Imposed _ -> false;
        };
    }

    private static Sight sight(Scene scene, Item<Imposed, Standing> demand) {
        var said = demand.said();
        var sight = Sight.of(said.demandId())
                .step(0)
                .because(demand)
                .unknownIf(said.goalId() == null && said.effortId() == null, "goalId")
                .fill("sector", demand.origin().sector())
                .fill("kind", Kind.wireName(said.kind()));
        for (var goal : goals(scene, demand).toList()) sight = sight.because(goal);
        return scene.plan()
                .efforts()
                .find(said.effortId() == null ? "" : said.effortId())
                .flatMap(effort -> scene.history()
                        .latest(Effort.Started.class, "effortId", effort.said().effortId()))
                .map(sight::because)
                .orElse(sight);
    }
}
