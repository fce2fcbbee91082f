package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** More hours a week than the citizen has said yes to. */
final class PaceBeyondAgreement implements Detector {

    private static final String KINDS = "kinds";

    /** @param voice whose latest word counts: all who change the effort are one, each sector that describes it another */
    private record Hours(double aWeek, boolean agreed, String voice, Saying<Effort> saying) {}

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.choices(KINDS, dk.enplan.contracts.fact.EffortKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of("agreed", "hours");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return RunningEfforts.ofKinds(scene, KINDS)
                .flatMap(effort -> sight(scene, effort).stream())
                .toList();
    }

    private static Optional<Sight> sight(Scene scene, Item<Efforts.Known, Efforts.Course> effort) {
        var id = effort.said().effortId();
        var said = RunningEfforts.said(scene.history(), id)
                .flatMap(PaceBeyondAgreement::hours)
                .toList();
        if (said.isEmpty()) return Optional.empty();
        var agreement = said.stream().filter(Hours::agreed).findFirst();
        var agreed = agreement.orElse(said.getLast());
        var assumed = agreement.isEmpty()
                && RunningEfforts.asStarted(effort)
                        .filter(started -> Boolean.TRUE.equals(started.citizenAgreed()))
                        .isEmpty();
        return highestSince(agreed, said)
                .filter(now -> now.aWeek() > agreed.aWeek())
                .map(now -> Sight.of(id)
                        .step(0)
                        .because(effort)
                        .because(agreed.saying(), now.saying())
                        .unknownIf(assumed, "agreement")
                        .fill("agreed", agreed.aWeek())
                        .fill("hours", now.aWeek()));
    }

    /** @param said newest first */
    private static Optional<Hours> highestSince(Hours agreed, List<Hours> said) {
        var latest = new LinkedHashMap<String, Hours>();
        said.stream()
                .filter(hours -> hours.saying().after(agreed.saying()))
                .forEach(hours -> latest.putIfAbsent(hours.voice(), hours));
        return latest.values().stream().max(Comparator.comparingDouble(Hours::aWeek));
    }

    private static Stream<Hours> hours(Saying<Effort> saying) {
        return switch (saying.said()) {
            case Effort.Started it -> told(it.hoursPerWeek(), false, "changed", saying);
            case Effort.Changed it -> told(it.hoursPerWeek(), Boolean.TRUE.equals(it.agreed()), "changed", saying);
            case Effort.Agreed it -> told(it.hoursPerWeek(), true, "agreed", saying);
            case Effort.Stated it -> told(it.hoursPerWeek(), false, "stated by " + saying.sector(), saying);
            case Effort.Ended _, Effort.Waiting _, Effort.Approved _, Effort.Suspended _ -> Stream.empty();
            case Effort.Resumed _, Effort.Interrupted _, Effort.HostChanged _ -> Stream.empty();
            case Effort.FollowUpPlanned _ -> Stream.empty();
        };
    }

    private static Stream<Hours> told(@Nullable Double hours, boolean agreed, String voice, Saying<Effort> saying) {
        return Stream.ofNullable(hours).map(it -> new Hours(Objects.requireNonNull(it), agreed, voice, saying));
    }
}
