package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.model.Demands.Standing;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When something began to ask more of the citizen: an effort, more hours in it, or a demand. */
final class Starts {

    /**
     * @param of the effort or the demand
     * @param told what tells of it, where that has an hour; nothing where only a day is known
     * @param agreed the latest agreement on its pace
     */
    record Start(
            String of,
            LocalDate on,
            @Nullable Saying<?> told,
            @Nullable Saying<?> agreed,
            Collection<UUID> because) {

        /** Within so many days after it, and not before it on the day itself. */
        boolean follows(Saying<?> report, long days) {
            return !on.isBefore(report.on())
                    && !on.isAfter(report.on().plusDays(days))
                    && (told == null || told.after(report));
        }

        /** The pace was talked through when both were known. */
        boolean agreedSince(Saying<?> report) {
            return agreed != null && agreed.after(report) && (told == null || agreed.after(told));
        }
    }

    private Starts() {}

    static Stream<Start> ofEfforts(Scene scene) {
        return scene.plan()
                .efforts()
                .running()
                .filter(effort ->
                        scene.params().has("effortKinds", effort.said().kind()))
                .flatMap(effort -> ofEffort(scene, effort).stream());
    }

    private static List<Start> ofEffort(Scene scene, Item<Efforts.Known, Efforts.Course> effort) {
        var id = effort.said().effortId();
        var agreed = agreed(scene, id).orElse(null);
        var now = effort.said().hoursPerWeek();
        var starts = new ArrayList<Start>();
        var begun = false;
        Double before = null;
        for (var saying : oldestFirst(scene, id)) {
            var hours = hours(saying.said());
            var first = !begun && saying.said() instanceof Effort.Started;
            begun |= first;
            if (first || (saying.said() instanceof Effort.Changed && more(hours, before) && more(now, before)))
                starts.add(new Start(id, saying.on(), saying, agreed, because(effort, saying)));
            if (hours != null) before = hours;
        }
        return starts;
    }

    private static List<UUID> because(Item<Efforts.Known, Efforts.Course> effort, Saying<?> told) {
        var because = new ArrayList<>(List.of(told.id()));
        because.addAll(effort.origin().because());
        return because;
    }

    private static List<Saying<Effort>> oldestFirst(Scene scene, String effortId) {
        return scene.history()
                .about(Effort.class, "effortId", effortId)
                .toList()
                .reversed();
    }

    /** What a sector only states is its own view of the hours. */
    private static @Nullable Double hours(Effort said) {
        return switch (said) {
            case Effort.Started it -> it.hoursPerWeek();
            case Effort.Changed it -> it.hoursPerWeek();
            case Effort.Agreed it -> it.hoursPerWeek();
            case Effort.Stated _, Effort.Waiting _, Effort.Approved _, Effort.Suspended _, Effort.Resumed _ -> null;
            case Effort.Interrupted _, Effort.HostChanged _, Effort.FollowUpPlanned _, Effort.Ended _ -> null;
        };
    }

    private static boolean more(@Nullable Double hours, @Nullable Double before) {
        return hours != null && before != null && hours > before;
    }

    private static Optional<Saying<?>> agreed(Scene scene, String effortId) {
        var pace = scene.history().latest(Effort.Agreed.class, "effortId", effortId);
        var order = scene.history().latest(OnePlan.OrderAgreed.class, "effortIds", effortId);
        return Stream.concat(pace.stream(), order.stream())
                .<Saying<?>>map(saying -> saying)
                .reduce((a, b) -> a.after(b) ? a : b);
    }

    static Stream<Start> ofDemands(Scene scene) {
        return scene.plan()
                .demands()
                .known()
                .open()
                .filter(demand ->
                        scene.params().has("demandKinds", demand.said().kind()))
                .flatMap(demand -> day(scene, demand).stream()
                        .map(on -> new Start(
                                demand.said().demandId(),
                                on,
                                null,
                                null,
                                demand.origin().because())));
    }

    private static Optional<LocalDate> day(Scene scene, Item<Demand.Imposed, Standing> demand) {
        if (demand.course() instanceof Standing.Postponed(var until)) return Optional.ofNullable(until);
        var startsOn = demand.said().startsOn();
        return startsOn == null ? DemandsNow.imposed(scene, demand).map(Saying::on) : Optional.of(startsOn);
    }
}
