package dk.enplan.plan.overview;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.plan.model.Homes;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Stays;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the citizen lives, and where they stay for a time. */
public final class Places {

    public record Home(
            String homeId,
            String state,
            @Nullable LocalDate moveIn,
            @Nullable LocalDate since,
            @Nullable LocalDate lostOn,
            boolean supportPlanned,
            @Nullable LocalDate arrearsOn,
            String sector,
            List<UUID> because) {}

    public record Stay(
            String stayId,
            String kind,
            String state,
            String sector,
            LocalDate since,
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate endedOn,
            @Nullable String memberId,
            boolean dischargeAgreed,
            @Nullable LocalDate followUpOn,
            List<UUID> because) {}

    private Places() {}

    static List<Home> homes(Plan plan) {
        return Written.bySector(plan.homes().known().all(), Places::home);
    }

    private static Home home(Item<Homes.Known, Homes.Tenancy> it) {
        var tenancy = it.course();
        return new Home(
                it.said().homeId(),
                state(tenancy),
                it.said().moveIn(),
                tenancy instanceof Homes.Tenancy.LivedIn ? it.on() : null,
                tenancy instanceof Homes.Tenancy.Lost ? it.on() : null,
                Boolean.TRUE.equals(it.said().supportPlanned()),
                it.said().arrearsOn(),
                it.origin().sector(),
                it.origin().because());
    }

    static String state(Homes.Tenancy tenancy) {
        return switch (tenancy) {
            case Homes.Tenancy.Allocated() -> "allocated";
            case Homes.Tenancy.LivedIn() -> "lived-in";
            case Homes.Tenancy.Lost() -> "lost";
        };
    }

    static List<Stay> stays(Plan plan) {
        return Written.bySector(plan.stays().known().all(), Places::stay);
    }

    private static Stay stay(Item<Stays.Known, Stays.Course> it) {
        return new Stay(
                it.said().stayId(),
                Kind.wireName(it.said().kind()),
                Kind.wireName(it.course()),
                it.origin().sector(),
                Here.dateOf(it.origin().since()),
                it.said().plannedEnd(),
                it.course() == Stays.Course.ENDED ? it.on() : null,
                it.said().memberId(),
                Boolean.TRUE.equals(it.said().dischargeAgreed()),
                it.said().followUpOn(),
                it.origin().because());
    }
}
