package dk.enplan.plan.overview;

import static dk.enplan.plan.overview.Written.code;
import static dk.enplan.plan.overview.Written.word;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Demand.Imposed;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Programmes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is wanted, what is done, and what is demanded. */
public final class Work {

    /** {@code own}: in the citizen's own words. */
    public record Goal(
            String goalId,
            String wording,
            boolean own,
            String domain,
            @Nullable String direction,
            String state,
            boolean open,
            @Nullable String replacedBy,
            @Nullable String memberId,
            String sector,
            List<UUID> because) {}

    public record Effort(
            String effortId,
            @Nullable String kind,
            String state,
            @Nullable String purpose,
            @Nullable Double hoursPerWeek,
            String sector,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable String waitsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate followUpOn,
            @Nullable Boolean compulsory,
            @Nullable String provider,
            List<UUID> because) {}

    public record Demand(
            String demandId,
            String kind,
            String state,
            @Nullable Double hoursPerWeek,
            boolean sanctionable,
            String sector,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate postponedUntil,
            @Nullable String effortId,
            List<UUID> because) {}

    public record Programme(
            String programmeId,
            String state,
            @Nullable LocalDate fundedUntil,
            @Nullable LocalDate endsOn,
            String sector,
            List<UUID> because) {}

    private Work() {}

    /** The citizen's own first. */
    static List<Goal> goals(Plan plan) {
        return plan.goals()
                .known()
                .all()
                .sorted(Comparator.comparing(it -> it.origin().since()))
                .map(Work::goal)
                .sorted(Comparator.comparing(goal -> !goal.own()))
                .toList();
    }

    private static Goal goal(Item<dk.enplan.contracts.fact.Goal.Proposed, Goals.Course> it) {
        @Nullable String replacedBy = null;
        var state = switch (it.course()) {
            case Goals.Course.Proposed() -> "proposed";
            case Goals.Course.Agreed _ -> "agreed";
            case Goals.Course.Met() -> "met";
            case Goals.Course.Dropped _ -> "dropped";
            case Goals.Course.Replaced(var by, var beside) -> {
                replacedBy = by;
                yield "replaced";
            }
        };
        return new Goal(
                it.said().goalId(),
                it.said().wording().value(),
                it.said().author().value().equals("citizen"),
                Kind.wireName(it.said().domain()),
                word(it.said().direction()),
                state,
                Goals.open(it),
                replacedBy,
                it.said().memberId(),
                it.origin().sector(),
                it.origin().because());
    }

    static List<Effort> efforts(Plan plan) {
        return Written.bySector(plan.efforts().known().all(), Work::effort);
    }

    private static Effort effort(Item<Efforts.Known, Efforts.Course> it) {
        var reason = it.course() instanceof Efforts.Course.Ended(var why) ? Kind.wireName(why) : null;
        var waitsOn = it.course() instanceof Efforts.Course.Waiting(var on) ? on : null;
        var started = it.said().started();
        return new Effort(
                it.said().effortId(),
                word(it.said().kind()),
                state(it.course()),
                word(it.said().purpose()),
                it.said().hoursPerWeek(),
                it.origin().sector(),
                it.said().startedOn(),
                reason == null ? null : it.on(),
                reason,
                waitsOn,
                started == null ? null : started.endsOn(),
                it.said().followUpOn(),
                started == null ? null : started.compulsory(),
                started == null ? null : code(started.provider()),
                it.origin().because());
    }

    static String state(Efforts.Course course) {
        return switch (course) {
            case Efforts.Course.HeardOf _ -> "heard-of";
            case Efforts.Course.Waiting _ -> "waiting";
            case Efforts.Course.Running _ -> "running";
            case Efforts.Course.Suspended _ -> "suspended";
            case Efforts.Course.Interrupted _ -> "interrupted";
            case Efforts.Course.Ended _ -> "ended";
        };
    }

    static List<Demand> demands(Plan plan) {
        return Written.bySector(plan.demands().known().all(), Work::demand);
    }

    private static Demand demand(Item<Imposed, Demands.Standing> it) {
        return new Demand(
                it.said().demandId(),
                Kind.wireName(it.said().kind()),
                state(it.course()),
                it.said().hoursPerWeek(),
                Boolean.TRUE.equals(it.said().sanctionable()),
                it.origin().sector(),
                it.said().startsOn(),
                it.course() instanceof Demands.Standing.Postponed(var until) ? until : null,
                it.said().effortId(),
                it.origin().because());
    }

    static String state(Demands.Standing standing) {
        return switch (standing) {
            case Demands.Standing.Active _ -> "active";
            case Demands.Standing.Postponed _ -> "postponed";
            case Demands.Standing.Withdrawn _ -> "withdrawn";
            case Demands.Standing.Met _ -> "met";
            case Demands.Standing.ReplacedBy _ -> "replaced";
        };
    }

    static List<Programme> programmes(Plan plan) {
        return Written.bySector(plan.programmes().known().all(), Work::programme);
    }

    private static Programme programme(Item<dk.enplan.contracts.fact.Programme.Joined, Programmes.Course> it) {
        @Nullable LocalDate endsOn = null;
        var state = switch (it.course()) {
            case Programmes.Course.Joined() -> "joined";
            case Programmes.Course.Left() -> "left";
            case Programmes.Course.Closing(var on, var successor) -> {
                endsOn = on;
                yield "closing";
            }
        };
        return new Programme(
                it.said().programmeId().value(),
                state,
                it.said().fundedUntil(),
                endsOn,
                it.origin().sector(),
                it.origin().because());
    }
}
