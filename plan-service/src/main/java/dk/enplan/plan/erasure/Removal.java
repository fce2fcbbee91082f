package dk.enplan.plan.erasure;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Topics;
import dk.enplan.contracts.erasure.Erasure;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.erasure.Erasures.Asked;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.model.PlansOwn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes of one person, and goes: the caller has opened the transaction, and holds all records of that person. */
@Component
class Removal {

    /** What stays of somebody, and cannot be opened any more. */
    private static final String EVENTS = "events";

    private final ErasureRows rows;
    private final CitizenKeys keys;
    private final Erased erased;
    private final List<Keeping> keepings;
    private final Outbox outbox;
    private final Clock clock;

    Removal(ErasureRows rows, CitizenKeys keys, Erased erased, List<Keeping> keepings, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.erased = erased;
        this.keepings = List.copyOf(keepings);
        this.outbox = outbox;
        this.clock = clock;
    }

    Erasing.Preview counted(OnePerson.Found person) {
        var counts = new TreeMap<String, Long>();
        for (var whose : person.records()) {
            counts.merge(EVENTS, rows.events(whose), Long::sum);
            for (var keeping : keepings) counts.merge(keeping.place(), keeping.kept(whose), Long::sum);
        }
        return new Erasing.Preview(ids(person.records()), counts, ids(person.parted()));
    }

    Erasures.Done of(Set<CitizenId> records, Asked asked, @Nullable String confirmedBy) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var counts = new TreeMap<String, Long>();
        // The one that was asked for first, and then in one order, as it is read again.
        var endings = rows.endings(records).stream()
                .sorted(Comparator.comparing(
                                (Erasures.Ending it) -> !it.citizenId().equals(asked.citizenId()))
                        .thenComparing(it -> it.citizenId().toString()))
                .toList();
        for (var citizen : records) {
            counts.merge(EVENTS, rows.events(citizen), Long::sum);
            keys.destroy(citizen, at);
            erased.add(citizen, at);
            rows.withdraw(citizen);
        }
        for (var keeping : keepings)
            for (var citizen : records) counts.merge(keeping.place(), keeping.forget(citizen), Long::sum);
        var done = rows.record(asked, confirmedBy, at, counts, endings);
        outbox.put(records.stream().map(citizen -> told(citizen, done, at)).toList());
        return done;
    }

    private static Outbox.Message told(CitizenId citizen, Erasures.Done done, Instant at) {
        var news = new Erasure.Erased(done.erasureId());
        var envelope = PlansOwn.envelope(UUID.randomUUID(), Language.ERASURES.typeOf(news), citizen, at, null);
        return Outbox.Message.of(Topics.ERASURES, Language.ERASURES.write(envelope, news));
    }

    static List<UUID> ids(Set<CitizenId> citizens) {
        return citizens.stream().map(CitizenId::value).toList();
    }
}
