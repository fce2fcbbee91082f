package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Several efforts at once that the citizen must take part in; and whether the citizen has begun to stay away. */
final class CompulsoryTracks implements Detector {

    private static final String TRACKS = "tracks";
    private static final String SECTORS = "sectors";
    private static final String MISSED = "missed";
    private static final String MISSED_DAYS = "missedDays";
    private static final String DEMAND_KINDS = "demandKinds";
    private static final String BY_CITIZEN = "citizen";

    /** @param demands those that make it compulsory, where nobody said whether it is */
    private record Track(
            Item<Efforts.Known, Efforts.Course> effort, List<Item<Demand.Imposed, Demands.Standing>> demands) {
        Track {
            demands = List.copyOf(demands);
        }
    }

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(TRACKS),
                Param.number(SECTORS),
                Param.number(MISSED),
                Param.number(MISSED_DAYS),
                Param.choices(DEMAND_KINDS, DemandKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of("count", "sectors");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var params = scene.params();
        var tracks = scene.plan()
                .efforts()
                .running()
                .flatMap(effort -> track(scene, effort))
                .toList();
        var sectors = tracks.stream()
                .map(track -> track.effort().origin().sector())
                .distinct()
                .sorted()
                .toList();
        if (tracks.size() < params.number(TRACKS) || sectors.size() < params.number(SECTORS)) return List.of();
        var missed = Stream.concat(
                        recent(scene, Appointment.Missed.class, Appointment.Missed::appointmentId),
                        recent(
                                scene,
                                Appointment.Cancelled.class,
                                it -> it.by().value().equals(BY_CITIZEN) ? it.appointmentId() : ""))
                .filter(away -> !away.appointmentId().isEmpty())
                .toList();
        var appointments = missed.stream().map(Away::appointmentId).distinct().count();
        var sight = Sight.of(scene.plan().citizen().toString())
                .step(0)
                .stepIf(appointments >= params.number(MISSED), 1)
                .fill("count", tracks.size())
                .fill("sectors", sectors);
        for (var track : tracks) {
            sight = sight.because(track.effort()).unknownIf(!track.demands().isEmpty(), "compulsory");
            for (var demand : track.demands()) sight = sight.because(demand);
        }
        for (var away : missed) sight = sight.because(away.said());
        return List.of(sight);
    }

    private static Stream<Track> track(Scene scene, Item<Efforts.Known, Efforts.Course> effort) {
        var compulsory =
                effort.said().started() == null ? null : effort.said().started().compulsory();
        if (compulsory != null) return compulsory ? Stream.of(new Track(effort, List.of())) : Stream.empty();
        var demands = DemandsNow.active(scene)
                .filter(demand -> effort.said().effortId().equals(demand.said().effortId())
                        && scene.params().has(DEMAND_KINDS, demand.said().kind()))
                .toList();
        return demands.isEmpty() ? Stream.empty() : Stream.of(new Track(effort, demands));
    }

    private record Away(String appointmentId, Saying<?> said) {}

    private static <F extends Fact> Stream<Away> recent(Scene scene, Class<F> type, Function<F, String> id) {
        return scene.history()
                .all(type)
                .takeWhile(saying ->
                        scene.today().recent(saying.on(), scene.params().number(MISSED_DAYS)))
                .map(saying -> new Away(id.apply(saying.said()), saying));
    }
}
