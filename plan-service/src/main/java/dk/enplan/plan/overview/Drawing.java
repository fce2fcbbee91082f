package dk.enplan.plan.overview;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Homes;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Membership;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Person;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Stays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws the document from the plan that a reader's facts fold to. Pure. */
final class Drawing {

    private static final int HISTORY = 200;
    private static final PlanDocument.Words WITHHELD = new PlanDocument.Words(
            "Grunden kan kun ses af det område, den kommer fra. Tal med tovholderen.",
            "Only the sector it comes from can see the reason. Talk to the coordinator.");

    private final Plan plan;
    private final List<CloudEvent<Fact>> seen;
    private final Set<UUID> seenIds = new HashSet<>();
    private final Instant now;

    Drawing(Plan plan, List<CloudEvent<Fact>> seen, Instant now) {
        this.plan = plan;
        this.seen = seen;
        this.now = now;
        seen.forEach(fact -> seenIds.add(fact.envelope().id()));
    }

    PlanDocument document(long position, List<FlagRow> flags, Outlook outlook, int withheld) {
        return new PlanDocument(
                plan.citizen().value(),
                position,
                now,
                membership(plan.membership()),
                plan.household()
                        .members()
                        .map(it -> new PlanDocument.Member(
                                it.said().memberId(),
                                it.said().relation().value(),
                                it.origin().because()))
                        .toList(),
                plan.people().around().stream().map(this::person).toList(),
                plan.efforts().known().all().map(Drawing::effort).toList(),
                plan.demands().known().all().map(Drawing::demand).toList(),
                plan.homes().known().all().map(Drawing::home).toList(),
                plan.stays().known().all().map(Drawing::stay).toList(),
                flags.stream().map(this::flag).toList(),
                outlook.expectations().stream()
                        .filter(it -> seenIds.containsAll(it.because()))
                        .map(Drawing::expectation)
                        .toList(),
                plan.heard().last().entrySet().stream()
                        .map(it -> new PlanDocument.Heard(it.getKey(), it.getValue()))
                        .toList(),
                history(),
                withheld);
    }

    private static PlanDocument.Membership membership(Membership membership) {
        return switch (membership.standing()) {
            case Membership.Standing.NotEnrolled _ ->
                new PlanDocument.Membership("not-enrolled", null, null, null, null, List.of());
            case Membership.Standing.Enrolled it ->
                new PlanDocument.Membership(
                        "enrolled",
                        Kind.wireName(it.cluster()),
                        it.said().municipality().value(),
                        Here.dateOf(it.origin().since()),
                        null,
                        it.origin().because());
            case Membership.Standing.Left it ->
                new PlanDocument.Membership(
                        "left",
                        null,
                        null,
                        Here.dateOf(it.origin().since()),
                        it.reason(),
                        it.origin().because());
            case Membership.Standing.Merged it ->
                new PlanDocument.Membership(
                        "merged",
                        null,
                        null,
                        Here.dateOf(it.origin().since()),
                        null,
                        it.origin().because());
        };
    }

    private PlanDocument.Person person(Person it) {
        var away = it.away();
        return new PlanDocument.Person(
                it.personId(),
                it.name() == null ? null : it.name().value(),
                it.roles().stream().map(Kind::wireName).toList(),
                it.origin().sector(),
                it.reachable(Here.dateOf(now)),
                away != null && away.deputyId() != null
                        ? away.deputyId()
                        : it.said().deputyId(),
                away == null ? null : away.until(),
                it.endingOn(),
                it.touch().last(),
                it.origin().because());
    }

    private static PlanDocument.Effort effort(Item<Efforts.Known, Efforts.Course> it) {
        @Nullable LocalDate endedOn = null;
        @Nullable String reason = null;
        var state = switch (it.course()) {
            case Efforts.Course.HeardOf _ -> "heard-of";
            case Efforts.Course.Waiting _ -> "waiting";
            case Efforts.Course.Running _ -> "running";
            case Efforts.Course.Suspended _ -> "suspended";
            case Efforts.Course.Interrupted _ -> "interrupted";
            case Efforts.Course.Ended(var why) -> {
                endedOn = it.on();
                reason = Kind.wireName(why);
                yield "ended";
            }
        };
        return new PlanDocument.Effort(
                it.said().effortId(),
                wire(it.said().kind()),
                state,
                wire(it.said().purpose()),
                it.said().hoursPerWeek(),
                it.origin().sector(),
                it.said().startedOn(),
                endedOn,
                reason,
                it.origin().because());
    }

    private static PlanDocument.Demand demand(Item<Demand.Imposed, Demands.Standing> it) {
        var state = switch (it.course()) {
            case Demands.Standing.Active _ -> "active";
            case Demands.Standing.Postponed _ -> "postponed";
            case Demands.Standing.Withdrawn _ -> "withdrawn";
            case Demands.Standing.Met _ -> "met";
            case Demands.Standing.ReplacedBy _ -> "replaced";
        };
        return new PlanDocument.Demand(
                it.said().demandId(),
                Kind.wireName(it.said().kind()),
                state,
                it.said().hoursPerWeek(),
                Boolean.TRUE.equals(it.said().sanctionable()),
                it.origin().sector(),
                it.said().startsOn(),
                it.course() instanceof Demands.Standing.Postponed(var until) ? until : null,
                it.origin().because());
    }

    private static PlanDocument.Home home(Item<Homes.Known, Homes.Tenancy> it) {
        var known = it.said();
        var planned = Boolean.TRUE.equals(known.supportPlanned());
        var because = it.origin().because();
        return switch (it.course()) {
            case Homes.Tenancy.Allocated() ->
                new PlanDocument.Home(known.homeId(), "allocated", known.moveIn(), null, null, planned, because);
            case Homes.Tenancy.LivedIn() ->
                new PlanDocument.Home(known.homeId(), "lived-in", null, it.on(), null, planned, because);
            case Homes.Tenancy.Lost() ->
                new PlanDocument.Home(known.homeId(), "lost", null, null, it.on(), planned, because);
        };
    }

    private static PlanDocument.Stay stay(Item<Stays.Known, Stays.Course> it) {
        var ongoing = it.course() == Stays.Course.ONGOING;
        return new PlanDocument.Stay(
                it.said().stayId(),
                Kind.wireName(it.said().kind()),
                ongoing ? "ongoing" : "ended",
                it.origin().sector(),
                Here.dateOf(it.origin().since()),
                it.said().plannedEnd(),
                ongoing ? null : it.on(),
                it.said().memberId(),
                it.origin().because());
    }

    private PlanDocument.Flag flag(FlagRow it) {
        var restricted = !seenIds.containsAll(it.because());
        return new PlanDocument.Flag(
                it.flagId(),
                it.rule(),
                restricted ? List.of() : it.cause(),
                it.severity(),
                it.state(),
                it.since(),
                it.dueOn(),
                it.raisedAt(),
                it.clearedAt(),
                it.retroactive(),
                it.title(),
                restricted ? WITHHELD : it.why(),
                restricted,
                it.because().stream().filter(seenIds::contains).toList(),
                it.unknown(),
                it.told());
    }

    private static PlanDocument.Expectation expectation(Outlook.Expectation it) {
        return new PlanDocument.Expectation(
                it.key().rule(),
                it.key().cause(),
                new PlanDocument.Words(it.title().da(), it.title().en()),
                it.dueOn(),
                it.because());
    }

    /** Newest first: what has just happened is what one comes to see. */
    private List<PlanDocument.Told> history() {
        return seen.stream()
                .map(CloudEvent::envelope)
                .sorted(Comparator.comparing((dk.enplan.contracts.Envelope said) ->
                                said.time().toInstant())
                        .reversed())
                .limit(HISTORY)
                .map(said -> new PlanDocument.Told(
                        said.id(),
                        said.type(),
                        said.sector().value(),
                        said.time().toInstant(),
                        said.recordedAt().toInstant(),
                        said.actor()))
                .toList();
    }

    private static @Nullable String wire(@Nullable Enum<?> choice) {
        return choice == null ? null : Kind.wireName(choice);
    }
}
