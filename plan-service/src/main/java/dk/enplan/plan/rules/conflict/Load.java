package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Demand.Imposed;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Scene;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of the citizen at one time: the efforts that run and are no help that comes home, and the demands that have begun. */
record Load(List<Item<Efforts.Known, Efforts.Course>> efforts, List<Item<Imposed, Demands.Standing>> demands) {

    /** The parameter that says which efforts are help and no load. */
    static final String NOT_COUNTED = "notCounted";

    Load {
        efforts = List.copyOf(efforts);
        demands = List.copyOf(demands);
    }

    static Load of(Scene scene) {
        return new Load(
                scene.plan()
                        .efforts()
                        .running()
                        .filter(effort ->
                                !scene.params().has(NOT_COUNTED, effort.said().kind()))
                        .toList(),
                DemandsNow.begun(scene).toList());
    }

    boolean none() {
        return efforts.isEmpty() && demands.isEmpty();
    }

    /** In tenths that are tenths: seven hours and 24 minutes five times is a week of 37 hours, and not a little more. */
    BigDecimal hours() {
        return Stream.concat(
                        efforts.stream().map(effort -> hours(effort.said().hoursPerWeek())),
                        demands.stream().map(this::hours))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is demanded of an effort that is counted itself adds only what it asks beyond that effort's hours. */
    private BigDecimal hours(Item<Imposed, Demands.Standing> demand) {
        var demanded = hours(demand.said().hoursPerWeek());
        return effort(demand.said().effortId())
                .map(effort ->
                        demanded.subtract(hours(effort.said().hoursPerWeek())).max(BigDecimal.ZERO))
                .orElse(demanded);
    }

    private Optional<Item<Efforts.Known, Efforts.Course>> effort(@Nullable String effortId) {
        return efforts.stream()
                .filter(effort -> effort.said().effortId().equals(effortId))
                .findFirst();
    }

    static BigDecimal hours(@Nullable Double said) {
        return said == null ? BigDecimal.ZERO : BigDecimal.valueOf(said);
    }

    boolean someHoursUnsaid() {
        return efforts.stream().anyMatch(effort -> effort.said().hoursPerWeek() == null)
                || demands.stream().anyMatch(demand -> demand.said().hoursPerWeek() == null);
    }

    List<UUID> because() {
        return Stream.concat(
                        efforts.stream().flatMap(effort -> effort.origin().because().stream()),
                        demands.stream().flatMap(demand -> demand.origin().because().stream()))
                .toList();
    }
}
