package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several sectors ask something of the citizen, and one of them is no party to the plan. */
final class ActsOutsidePlan implements Detector {

    private static final String SECTORS = "sectors";
    private static final String NOT_COUNTED = "sectorsNotCounted";

    private static final Outlook.Words THE_PLAN =
            new Outlook.Words("den plan, der blev aftalt den {date}", "the plan that was agreed on {date}");
    private static final Outlook.Words NO_PLAN = new Outlook.Words(
            "en fælles plan: der er ikke aftalt nogen endnu", "a shared plan: none has been agreed yet");

    /** The plan as last agreed: its parties, and the event that says so. */
    private record Parties(Set<String> sectors, Saying<?> said) {
        Parties {
            sectors = Set.copyOf(sectors);
        }
    }

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(SECTORS), Param.words(NOT_COUNTED));
    }

    @Override
    public Set<String> fills() {
        return Set.of("sector", "plan", "date");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var acting = acting(scene);
        if (acting.size() < scene.params().number(SECTORS)) return List.of();
        var parties = parties(scene);
        return acting.entrySet().stream()
                .filter(sector -> parties.filter(agreed -> agreed.sectors().contains(sector.getKey()))
                        .isEmpty())
                .map(sector -> sight(sector.getKey(), sector.getValue(), parties))
                .toList();
    }

    /** Each sector that asks something of the citizen now, and by what. */
    private static Map<String, List<UUID>> acting(Scene scene) {
        var compulsory = scene.plan()
                .efforts()
                .running()
                .filter(effort -> effort.said().started() != null
                        && Boolean.TRUE.equals(effort.said().started().compulsory()));
        var bySector = new TreeMap<String, List<UUID>>();
        Stream.<Item<?, ?>>concat(compulsory, DemandsNow.active(scene))
                .filter(item -> !scene.params()
                        .words(NOT_COUNTED)
                        .contains(item.origin().sector()))
                .forEach(item -> bySector.computeIfAbsent(item.origin().sector(), _ -> new ArrayList<>())
                        .addAll(item.origin().because()));
        return bySector;
    }

    private static Optional<Parties> parties(Scene scene) {
        var agreed = scene.history()
                .latest(OnePlan.Agreed.class)
                .map(it -> parties(it.said().sectors(), it));
        var revised = scene.history()
                .latest(OnePlan.Revised.class)
                .map(it -> parties(it.said().sectors(), it));
        return Stream.of(agreed, revised)
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.said().after(one.said()) ? other : one);
    }

    private static Parties parties(List<Tag> sectors, Saying<?> said) {
        return new Parties(sectors.stream().map(Tag::value).collect(Collectors.toSet()), said);
    }

    private static Sight sight(String sector, List<UUID> because, Optional<Parties> parties) {
        var sight = Sight.of(sector).step(0).because(because).fill("sector", sector);
        return parties.map(agreed -> sight.because(agreed.said())
                        .fill("plan", THE_PLAN)
                        .fill("date", agreed.said().on().toString()))
                .orElseGet(() -> sight.fill("plan", NO_PLAN));
    }
}
