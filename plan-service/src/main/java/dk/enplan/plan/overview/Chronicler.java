package dk.enplan.plan.overview;

import static dk.enplan.plan.overview.Written.code;
import static dk.enplan.plan.overview.Written.word;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Demand.Imposed;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Applications;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Homes;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Meetings;
import dk.enplan.plan.model.Membership;
import dk.enplan.plan.model.Origin;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Register;
import dk.enplan.plan.model.Stays;
import dk.enplan.plan.overview.Spun.Known;
import dk.enplan.plan.overview.Strand.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds a plan fact by fact and notes what each of them turned. What a fact means is for the model to say: here it is only seen
 * that something is otherwise than before, and since when.
 */
final class Chronicler {

    private final Map<String, Spun> strands = new LinkedHashMap<>();
    private final Companions companions = new Companions(this::spun);

    private Chronicler() {}

    /** @param seen what the reader may see of what counts, in order of time */
    static List<Strand> strands(CitizenId citizen, List<CloudEvent<Fact>> seen) {
        var chronicler = new Chronicler();
        var plan = Plan.unopened(citizen);
        for (var fact : seen) {
            var next = plan.evolve(fact);
            chronicler.note(plan, next, fact.envelope().time().toInstant());
            plan = next;
        }
        return chronicler.strands.values().stream()
                .map(Spun::strand)
                .filter(it -> !it.stretches().isEmpty())
                .toList();
    }

    private void note(Plan before, Plan now, Instant at) {
        turned(before, now, plan -> plan.homes().known(), Homes.Known::homeId, this::home);
        turned(before, now, plan -> plan.stays().known(), Stays.Known::stayId, this::stay);
        turned(before, now, plan -> plan.efforts().known(), Efforts.Known::effortId, this::effort);
        turned(before, now, plan -> plan.demands().known(), Imposed::demandId, this::demand);
        turned(before, now, plan -> plan.applications().known(), Applications.Known::applicationId, this::application);
        turned(before, now, plan -> plan.meetings().known(), Meetings.Known::meetingId, this::meeting);
        if (!before.membership().equals(now.membership()))
            membership(now.membership().standing(), at);
        companions.note(before, now, at);
    }

    @SuppressWarnings("ReferenceEquality") // a fact replaces the register that it changes, and hands on the others
    private static <S extends Record, C> void turned(
            Plan before,
            Plan now,
            Function<Plan, Register<S, C>> register,
            Function<S, String> id,
            Consumer<Item<S, C>> note) {
        var known = register.apply(before);
        var changed = register.apply(now);
        if (changed == known) return;
        changed.all()
                .filter(it -> known.find(id.apply(it.said())).filter(it::equals).isEmpty())
                .forEach(note);
    }

    private void home(Item<Homes.Known, Homes.Tenancy> it) {
        var spun = spun(What.HOME, it.said().homeId(), of(null, it.origin()));
        if (it.course() instanceof Homes.Tenancy.Lost) spun.end(it.since());
        else spun.turn(it.since(), Places.state(it.course()), null);
    }

    private void stay(Item<Stays.Known, Stays.Course> it) {
        var spun =
                spun(What.STAY, it.said().stayId(), of(Kind.wireName(it.said().kind()), it.origin()));
        if (it.course() == Stays.Course.ENDED) spun.end(it.since());
        else spun.turn(it.since(), Kind.wireName(it.course()), it.said().plannedEnd());
    }

    private void effort(Item<Efforts.Known, Efforts.Course> it) {
        if (!it.course().begun()) return;
        var spun = spun(What.EFFORT, it.said().effortId(), of(word(it.said().kind()), it.origin()));
        var started = it.said().started();
        if (it.course() instanceof Efforts.Course.Ended) spun.end(it.since());
        else spun.turn(it.since(), Work.state(it.course()), started == null ? null : started.endsOn());
    }

    /** It holds from the day it was to begin, where that is later than the day it was told. */
    private void demand(Item<Imposed, Demands.Standing> it) {
        var spun = spun(
                What.DEMAND, it.said().demandId(), of(Kind.wireName(it.said().kind()), it.origin()));
        var until = it.course() instanceof Demands.Standing.Postponed(var day) ? day : null;
        if (!it.course().stands()) spun.end(it.since());
        else spun.turn(later(it.since(), it.said().startsOn()), Work.state(it.course()), until);
    }

    private static Instant later(Instant told, @Nullable LocalDate starts) {
        if (starts == null) return told;
        var start = starts.atStartOfDay(Here.ZONE).toInstant();
        return start.isAfter(told) ? start : told;
    }

    /** The wait, and then the answer. */
    private void application(Item<Applications.Known, Applications.Course> it) {
        var spun = spun(
                What.APPLICATION, it.said().applicationId(), of(code(it.said().kind()), it.origin()));
        switch (it.course()) {
            case Applications.Course.Waiting() ->
                spun.turn(it.since(), "waiting", it.said().dueOn());
            case Applications.Course.Decided(var outcome, var from, var to) ->
                spun.end(it.since()).happens(it.since(), outcome.value());
            case Applications.Course.Withdrawn() -> spun.end(it.since()).happens(it.since(), "withdrawn");
        }
    }

    /** It is asked for, and once it has a time it stands there. */
    private void meeting(Item<Meetings.Known, Meetings.Course> it) {
        var spun = spun(What.MEETING, it.said().meetingId(), of(code(it.said().kind()), it.origin()));
        var start = it.said().start();
        var state = Kind.wireName(it.course());
        if (it.course() == Meetings.Course.REQUESTED) spun.turn(it.since(), state, null);
        else spun.end(it.since()).happens(start == null ? it.since() : start.toInstant(), state);
    }

    private void membership(Membership.Standing standing, Instant at) {
        switch (standing) {
            case Membership.Standing.Enrolled it ->
                spun(What.MEMBERSHIP, "plan", of(Kind.wireName(it.cluster()), it.origin()))
                        .turn(it.origin().since(), "enrolled", null);
            case Membership.Standing.Left it ->
                spun(What.MEMBERSHIP, "plan", of(Kind.wireName(it.said().cluster()), it.origin()))
                        .end(at);
            case Membership.Standing.Merged it ->
                spun(What.MEMBERSHIP, "plan", of(null, it.origin())).end(at);
            case Membership.Standing.NotEnrolled _ -> {}
        }
    }

    private static Known of(@Nullable String kind, Origin origin) {
        return new Known(kind, null, origin.sector(), origin.because());
    }

    private Spun spun(What what, String id, Known known) {
        return strands.computeIfAbsent(what + " " + id, key -> new Spun(what, id, known))
                .known(known);
    }
}
