package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.What.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one way to anything about a citizen. Whoever comes is told whether they may, and it is in the access log before they are told;
 * where it cannot be written, nobody comes in ({@link NotTraced}).
 */
@Component
public class Access {

    private final AccessLog log;
    private final Purposes purposes;
    private final Clock clock;

    Access(AccessLog log, Purposes purposes, Clock clock) {
        this.log = log;
        this.purposes = purposes;
        this.clock = clock;
    }

    /** To one plan, to read it or to say something in it. */
    public Entry enter(Caller caller, CitizenId citizen, What what) {
        var purpose = purposes.of(caller);
        var ruling = Ruling.of(caller, citizen);
        var outcome = ruling instanceof Ruling.Granted ? what.outcome() : Outcome.REFUSED;
        write(caller, purpose, List.of(citizen.value()), what, ruling.word(), outcome);
        return switch (ruling) {
            case Ruling.Granted(var right, var reader) -> new Entry.In(new Pass(caller, citizen, right, reader, what));
            case Ruling.Refused(var why) -> new Entry.Out(why);
        };
    }

    /** To several at once: to all of them, or to none. */
    public Entry enterAll(Caller caller, Collection<CitizenId> citizens, What what) {
        var purpose = purposes.of(caller);
        var ids = citizens.stream().map(CitizenId::value).toList();
        var rulings = citizens.stream().map(it -> Ruling.of(caller, it)).toList();
        for (var ruling : rulings)
            if (ruling instanceof Ruling.Refused(var why)) {
                write(caller, purpose, ids, what, why.word(), Outcome.REFUSED);
                return new Entry.Out(why);
            }
        var lines = new ArrayList<Line>();
        var comer = comer(caller, purpose);
        for (var word : rulings.stream().map(Ruling::word).distinct().toList()) {
            var those = new ArrayList<UUID>();
            for (int i = 0; i < ids.size(); i++) if (rulings.get(i).word().equals(word)) those.add(ids.get(i));
            lines.add(comer.line(clock.instant(), those, what, word, what.outcome()));
        }
        log.write(lines);
        return switch (rulings.getFirst()) {
            case Ruling.Granted(var right, var reader) ->
                new Entry.In(new Pass(caller, citizens.iterator().next(), right, reader, what));
            case Ruling.Refused(var why) -> new Entry.Out(why);
        };
    }

    /** A sector's own system, to what it would tell itself. */
    public Reader enterSystem(Caller caller, String sector, Collection<CitizenId> citizens, What what) {
        write(
                caller,
                purposes.of(caller),
                citizens.stream().map(CitizenId::value).toList(),
                what,
                "system",
                what.outcome());
        return new Reader.SectorSystem(sector);
    }

    /** Beside a plan that somebody is in: those of the others that they may read as well. */
    public List<Pass> beside(Pass pass, Collection<CitizenId> others) {
        var passes = new ArrayList<Pass>();
        for (var other : others)
            if (Ruling.of(pass.caller(), other) instanceof Ruling.Granted(var right, var reader))
                passes.add(new Pass(pass.caller(), other, right, reader, pass.what()));
        var comer = comer(pass.caller(), purposes.of(pass.caller()));
        log.write(passes.stream()
                .map(it -> comer.line(
                        clock.instant(),
                        List.of(it.citizen().value()),
                        it.what(),
                        it.right().word(),
                        Outcome.READ))
                .toList());
        return passes;
    }

    /** They were let in to write, and the plan would not have it. */
    public void cameToNothing(Pass pass) {
        write(
                pass.caller(),
                purposes.of(pass.caller()),
                List.of(pass.citizen().value()),
                pass.what(),
                pass.right().word(),
                Outcome.REFUSED);
    }

    /**
     * A list that is not one plan is about to be shown: of those whom it names.
     *
     * @param right why these may be shown: the name of a right, or the role that the list is made for
     */
    public void shown(Caller caller, Collection<UUID> citizens, What what, String right) {
        write(caller, purposes.of(caller), List.copyOf(citizens), what, right, what.outcome());
    }

    /** A list was asked for by somebody whom it is not for. */
    public void refused(Caller caller, What what) {
        write(caller, purposes.of(caller), List.of(), what, new Refusal.NotAReader().word(), Outcome.REFUSED);
    }

    private void write(Caller caller, Purpose purpose, List<UUID> citizens, What what, String right, Outcome outcome) {
        log.write(List.of(comer(caller, purpose).line(clock.instant(), citizens, what, right, outcome)));
    }

    private static Line.Comer comer(Caller caller, Purpose purpose) {
        return new Line.Comer(caller.name(), List.copyOf(caller.roles()), caller.sectorOrNone(), purpose);
    }
}
