package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.plan.access.What.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one way to anything about a citizen. Whoever comes is told whether they may, and it is in the access log before they are told;
 * where it cannot be written, nobody comes in ({@link NotTraced}).
 */
@Component
public class Access {

    /**
     * Whoever is told that this is not their citizen is told at the next beat, whether there was a plan to look at or none: how long it
     * took would say which.
     */
    private static final long BEAT = 50_000_000;

    private final AccessLog log;
    private final Purposes purposes;
    private final Standings standings;
    private final Protection protection;
    private final Glasses glasses;
    private final Erased erased;
    private final Clock clock;
    private final boolean colleagues;

    Access(
            AccessLog log,
            Purposes purposes,
            Standings standings,
            Protection protection,
            Glasses glasses,
            Erased erased,
            Clock clock,
            @Value("${enplan.access.colleagues:true}") boolean colleagues) {
        this.log = log;
        this.purposes = purposes;
        this.standings = standings;
        this.protection = protection;
        this.glasses = glasses;
        this.erased = erased;
        this.clock = clock;
        this.colleagues = colleagues;
    }

    /** To one plan, to read it or to say something in it. */
    public Entry enter(Caller caller, CitizenId citizen, What what) {
        var begun = System.nanoTime();
        var purpose = purposes.of(caller);
        var standing = standings.of(citizen);
        return switch (ruling(caller, citizen, purpose, what, standing)) {
            case Ruling.Granted granted -> {
                write(caller, purpose, List.of(citizen.value()), what, granted.right(), what.outcome());
                yield new Entry.In(pass(caller, citizen, granted, what, standing));
            }
            case Ruling.Refused(var why) -> {
                write(caller, purpose, List.of(citizen.value()), what, why, Outcome.REFUSED);
                awaitBeat(begun);
                yield new Entry.Out(why);
            }
        };
    }

    /** To several at once: to all of them, or to none. */
    public List<Pass> enterAll(Caller caller, Collection<CitizenId> citizens, What what) {
        var begun = System.nanoTime();
        var purpose = purposes.of(caller);
        var passes = new ArrayList<Pass>();
        for (var citizen : citizens) {
            var standing = standings.of(citizen);
            switch (ruling(caller, citizen, purpose, what, standing)) {
                case Ruling.Granted granted -> passes.add(pass(caller, citizen, granted, what, standing));
                case Ruling.Refused(var why) -> {
                    var all = citizens.stream().map(CitizenId::value).toList();
                    write(caller, purpose, all, what, why, Outcome.REFUSED);
                    awaitBeat(begun);
                    return List.of();
                }
            }
        }
        write(caller, purpose, passes, what);
        return passes;
    }

    /** Beside a plan that somebody is in: those of the others that they may read as well. */
    public List<Pass> beside(Pass pass, Collection<CitizenId> others) {
        var caller = pass.caller();
        var purpose = purposes.of(caller);
        var passes = new ArrayList<Pass>();
        // Where somebody lives who must not be found, is not to be read from those who live with them.
        if (guarded(pass.citizen())) return passes;
        for (var other : others) {
            if (guarded(other)) continue;
            var standing = standings.of(other);
            if (ruling(caller, other, purpose, pass.what(), standing) instanceof Ruling.Granted granted)
                passes.add(pass(caller, other, granted, pass.what(), standing));
        }
        write(caller, purpose, passes, pass.what());
        return passes;
    }

    /** A sector's own system, to what it would tell itself. */
    public Reader enterSystem(Caller caller, String sector, Collection<CitizenId> citizens, What what) {
        var ids = citizens.stream().map(CitizenId::value).toList();
        write(caller, purposes.of(caller), ids, what, Office.SYSTEM, what.outcome());
        return new Reader.SectorSystem(sector);
    }

    /** They were let in to write, and the plan would not have it. */
    public void cameToNothing(Pass pass) {
        write(
                pass.caller(),
                purposes.of(pass.caller()),
                List.of(pass.citizen().value()),
                pass.what(),
                pass.right(),
                Outcome.REFUSED);
    }

    /**
     * A list that is not one plan is about to be shown: of those whom it names.
     *
     * @param right why these may be shown
     */
    public void shown(Caller caller, Collection<UUID> citizens, What what, ByRight right) {
        write(caller, purposes.of(caller), List.copyOf(citizens), what, right, what.outcome());
    }

    /**
     * The same of those who stand there by different rights.
     *
     * @param rights by citizen
     */
    public void shown(Caller caller, Map<UUID, Right> rights, What what) {
        var comer = comer(caller, purposes.of(caller));
        var byRight = new LinkedHashMap<ByRight, List<UUID>>();
        rights.forEach((citizen, right) ->
                byRight.computeIfAbsent(right, first -> new ArrayList<>()).add(citizen));
        // Who asked and was shown nobody asked all the same.
        if (byRight.isEmpty()) byRight.put(NothingCame.NOBODY_SHOWN, List.of());
        var now = clock.instant();
        var lines = new ArrayList<Line>();
        byRight.forEach((right, citizens) -> lines.add(comer.line(now, citizens, what, right, what.outcome())));
        log.write(lines);
    }

    /** A list was asked for by somebody whom it is not for. */
    public void refused(Caller caller, What what) {
        refused(caller, what, new Refusal.NotAReader());
    }

    public void refused(Caller caller, What what, ByRight why) {
        write(caller, purposes.of(caller), List.of(), what, why, Outcome.REFUSED);
    }

    /** What this caller reads for just now. */
    public Purpose purpose(Caller caller) {
        return purposes.of(caller);
    }

    /** Whether it is enough that one's sector has something going on in a plan. */
    public boolean colleagues() {
        return colleagues;
    }

    private Ruling ruling(Caller caller, CitizenId citizen, Purpose purpose, What what, Optional<Standing> standing) {
        if (standing.isEmpty() && erased.is(citizen)) return Ruling.ofErased(caller, citizen);
        var now = clock.instant();
        var today = Here.dateOf(now);
        var guarded = protection.holds(citizen, today);
        var asked = new Ruling.Asked(caller, citizen, purpose, today, what.begins(), colleagues, guarded, false);
        var ruling = Ruling.of(asked, standing);
        // Nobody has broken a glass who was let in as they are.
        return ruling instanceof Ruling.Refused
                        && glasses.until(citizen, caller, now).isPresent()
                ? Ruling.of(asked.withGlass(), standing)
                : ruling;
    }

    /** What somebody finds who wants to break the glass. */
    sealed interface Knock {
        /** They may read as it is. */
        record Open() implements Knock {}

        record Shut(Refusal why) implements Knock {}

        record Glass() implements Knock {}
    }

    /** Whether there is a glass for this caller to break. That they asked stands in the log. */
    Knock knock(Caller caller, CitizenId citizen) {
        var begun = System.nanoTime();
        var purpose = purposes.of(caller);
        var knock = knock(caller, citizen, purpose);
        ByRight why = switch (knock) {
            case Knock.Open() -> NothingCame.NOT_NEEDED;
            case Knock.Shut(var refusal) -> refusal;
            case Knock.Glass() -> new Right.BreakGlass();
        };
        var outcome = knock instanceof Knock.Glass ? Outcome.WRITTEN : Outcome.REFUSED;
        write(caller, purpose, List.of(citizen.value()), What.BREAK_GLASS, why, outcome);
        awaitBeat(begun);
        return knock;
    }

    private Knock knock(Caller caller, CitizenId citizen, Purpose purpose) {
        return switch (ruling(caller, citizen, purpose, What.BREAK_GLASS, standings.of(citizen))) {
            case Ruling.Granted _ -> new Knock.Open();
            case Ruling.Refused(Refusal.NotAReader why) -> new Knock.Shut(why);
            case Ruling.Refused(Refusal.Erased why) -> new Knock.Shut(why);
            case Ruling.Refused(Refusal.NotYourCitizen why) ->
                // What somebody would write there about the erased is not kept.
                guarded(citizen) || erased.is(citizen) ? new Knock.Shut(why) : new Knock.Glass();
        };
    }

    private boolean guarded(CitizenId citizen) {
        return protection.holds(citizen, Here.dateOf(clock.instant()));
    }

    private static Pass pass(
            Caller caller, CitizenId citizen, Ruling.Granted granted, What what, Optional<Standing> standing) {
        var reader = granted.reader();
        var hides = standing.filter(it -> !it.audiences().stream().allMatch(reader::knows))
                .isPresent();
        return new Pass(caller, citizen, granted, what, hides, standing.map(Standing::mark));
    }

    private static void awaitBeat(long begun) {
        var gone = System.nanoTime() - begun;
        var end = begun + (gone / BEAT + 1) * BEAT;
        for (var left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) LockSupport.parkNanos(left);
    }

    private void write(Caller caller, Purpose purpose, List<Pass> passes, What what) {
        var comer = comer(caller, purpose);
        var now = clock.instant();
        var byRight = new LinkedHashMap<ByRight, List<UUID>>();
        for (var pass : passes)
            byRight.computeIfAbsent(pass.right(), first -> new ArrayList<>())
                    .add(pass.citizen().value());
        var lines = new ArrayList<Line>();
        byRight.forEach((right, citizens) -> lines.add(comer.line(now, citizens, what, right, what.outcome())));
        log.write(lines);
    }

    private void write(Caller caller, Purpose purpose, List<UUID> citizens, What what, ByRight right, Outcome outcome) {
        log.write(List.of(comer(caller, purpose).line(clock.instant(), citizens, what, right, outcome)));
    }

    private static Line.Comer comer(Caller caller, Purpose purpose) {
        return new Line.Comer(caller.name(), List.copyOf(caller.roles()), caller.sectorOrNone(), purpose);
    }
}
