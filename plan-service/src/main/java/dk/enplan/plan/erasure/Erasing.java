package dk.enplan.plan.erasure;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.erasure.Erasure;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.erasure.Erasures.Asked;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.model.Memory;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Erases somebody: in one transaction the key, everything that is kept beside it, the record that it was done, and the message that
 * tells all others. Two people must want it, for nobody can take it back.
 */
@Component
public class Erasing {

    public static final int LONGEST_REASON = 500;
    public static final int LONGEST_BASIS = 200;

    /** What stays of somebody, and cannot be opened any more. */
    static final String EVENTS = "events";

    private static final Logger log = LoggerFactory.getLogger(Erasing.class);

    /** What came of it. */
    public sealed interface Outcome {

        /** @param now it is this call that did it */
        record Gone(Erasures.Done done, boolean now) implements Outcome {}

        /** Another must want it as well. */
        record Waits(Asked asked) implements Outcome {}

        /** Nobody has ever told anything about them here. */
        record NothingKept() implements Outcome {}

        /** What was told about them lies in the history of somebody else, with whom they were once taken for one person. */
        record Parted(List<UUID> with) implements Outcome {
            public Parted {
                with = List.copyOf(with);
            }
        }

        record ReasonMissing() implements Outcome {}

        record ReasonTooLong() implements Outcome {}

        record BasisTooLong() implements Outcome {}

        /** Somebody has them in hand: it passes. */
        record NotNow() implements Outcome {}
    }

    /**
     * What would go.
     *
     * @param citizens all records of that person
     * @param counts rows, by place; {@code events} stay and could not be opened any more
     * @param parted somebody else in whose history they stand: nothing goes while that is so
     */
    public record Preview(List<UUID> citizens, SortedMap<String, Long> counts, List<UUID> parted) {
        public Preview {
            citizens = List.copyOf(citizens);
            parted = List.copyOf(parted);
        }

        public boolean nothing() {
            return counts.values().stream().allMatch(rows -> rows == 0);
        }
    }

    private final Erasures erasures;
    private final OnePerson onePerson;
    private final CitizenKeys keys;
    private final Erased erased;
    private final List<Keeping> keepings;
    private final List<Memory> memories;
    private final Outbox outbox;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final boolean secondPerson;

    Erasing(
            Erasures erasures,
            OnePerson onePerson,
            CitizenKeys keys,
            Erased erased,
            List<Keeping> keepings,
            List<Memory> memories,
            Outbox outbox,
            Transactions transactions,
            TechnicalFaults faults,
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${enplan.erasure.second-person:true}") boolean secondPerson) {
        this.erasures = erasures;
        this.onePerson = onePerson;
        this.keys = keys;
        this.erased = erased;
        this.keepings = List.copyOf(keepings);
        this.memories = List.copyOf(memories);
        this.outbox = outbox;
        this.transactions = transactions;
        this.faults = faults;
        this.jdbc = jdbc;
        this.clock = clock;
        this.secondPerson = secondPerson;
    }

    /** Nothing is changed. */
    public Preview preview(CitizenId citizen) {
        return transactions.within(() -> counted(onePerson.of(citizen)));
    }

    private Preview counted(OnePerson.Found person) {
        var counts = new TreeMap<String, Long>();
        for (var whose : person.records()) {
            counts.merge(EVENTS, erasures.events(whose), Long::sum);
            for (var keeping : keepings) counts.merge(keeping.place(), keeping.kept(whose), Long::sum);
        }
        return new Preview(ids(person.records()), counts, ids(person.parted()));
    }

    public Outcome erase(CitizenId citizen, String by, @Nullable String why, @Nullable String basis) {
        var reason = why == null ? "" : why.strip();
        var legalBasis = basis == null || basis.isBlank() ? null : basis.strip();
        if (reason.length() > LONGEST_REASON) return new Outcome.ReasonTooLong();
        if (legalBasis != null && legalBasis.length() > LONGEST_BASIS) return new Outcome.BasisTooLong();
        var outcome = answered(() -> {
            var before = erasures.of(citizen);
            if (before.isPresent()) return new Outcome.Gone(before.get(), false);
            if (reason.isEmpty()) return new Outcome.ReasonMissing();
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return wanted(new Asked(citizen.value(), by, at, reason, legalBasis), citizen);
        });
        if (outcome instanceof Outcome.Gone(var done, var now) && now) {
            log.info(
                    "erasure={} number={} records={}",
                    done.erasureId(),
                    done.number(),
                    done.records().size());
            for (var record : done.records()) forget(new CitizenId(record.citizenId()));
        }
        return outcome;
    }

    /** @return whether anything was asked for that can be withdrawn */
    public boolean withdraw(CitizenId citizen) {
        return transactions.within(() -> erasures.withdraw(citizen));
    }

    /** What this process remembers. The other replicas do so when they see it in the record. */
    void forget(CitizenId citizen) {
        memories.forEach(memory -> memory.forget(citizen));
    }

    private Outcome answered(Supplier<Outcome> work) {
        try {
            return transactions.within(work);
        } catch (RuntimeException failed) {
            if (faults.technical(failed)) return new Outcome.NotNow();
            throw failed;
        }
    }

    private Outcome wanted(Asked now, CitizenId citizen) {
        // Whoever hangs is not waited for: all who write about these citizens, and the views, wait for us meanwhile.
        jdbc.execute("set local lock_timeout = '5s'");
        var person = held(citizen);
        // Somebody else did it while we waited.
        var before = erasures.of(citizen);
        if (before.isPresent()) return new Outcome.Gone(before.get(), false);
        if (!person.parted().isEmpty()) return new Outcome.Parted(ids(person.parted()));
        if (counted(person).nothing()) return new Outcome.NothingKept();
        if (!secondPerson) return new Outcome.Gone(erase(person.records(), now, null), true);
        erasures.ask(now);
        var first = erasures.asked(citizen).orElse(now);
        return first.askedBy().equals(now.askedBy())
                ? new Outcome.Waits(first)
                : new Outcome.Gone(erase(person.records(), first, now.askedBy()), true);
    }

    /** Nobody writes about any record of this person until we have ended; nor does another record become one of them. */
    private OnePerson.Found held(CitizenId citizen) {
        var held = new HashSet<CitizenId>();
        Set<CitizenId> wanted = Set.of(citizen);
        while (true) {
            erased.hold(wanted);
            held.addAll(wanted);
            var person = onePerson.of(citizen);
            if (held.containsAll(person.records())) return person;
            wanted = person.records();
        }
    }

    private Erasures.Done erase(Set<CitizenId> records, Asked asked, @Nullable String confirmedBy) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var counts = new TreeMap<String, Long>();
        var endings = erasures.endings(records);
        for (var citizen : records) {
            counts.merge(EVENTS, erasures.events(citizen), Long::sum);
            keys.destroy(citizen, at);
            erased.add(citizen, at);
            erasures.withdraw(citizen);
        }
        for (var keeping : keepings)
            for (var citizen : records) counts.merge(keeping.place(), keeping.forget(citizen), Long::sum);
        var done = erasures.record(asked, confirmedBy, at, counts, endings);
        outbox.put(records.stream().map(citizen -> told(citizen, done, at)).toList());
        return done;
    }

    private static Outbox.Message told(CitizenId citizen, Erasures.Done done, Instant at) {
        var news = new Erasure.Erased(done.erasureId());
        var envelope = new Envelope(
                UUID.randomUUID(),
                "/plan-service",
                Language.ERASURES.typeOf(news),
                citizen,
                Here.at(at),
                new Tag("plan"),
                Here.at(at),
                null,
                null,
                null,
                null,
                null,
                null);
        return Outbox.Message.of("enplan.erasures", Language.ERASURES.write(envelope, news));
    }

    private static List<UUID> ids(Set<CitizenId> citizens) {
        return new LinkedHashSet<>(citizens).stream().map(CitizenId::value).toList();
    }
}
