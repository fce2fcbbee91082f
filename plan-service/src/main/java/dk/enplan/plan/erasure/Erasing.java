package dk.enplan.plan.erasure;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.plan.erasure.Erasures.Asked;
import dk.enplan.plan.model.Memory;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
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
    private final ErasureRows rows;
    private final OnePerson onePerson;
    private final Removal removal;
    private final Erased erased;
    private final List<Memory> memories;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final boolean secondPerson;

    Erasing(
            Erasures erasures,
            ErasureRows rows,
            OnePerson onePerson,
            Removal removal,
            Erased erased,
            List<Memory> memories,
            Transactions transactions,
            TechnicalFaults faults,
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${enplan.erasure.second-person:true}") boolean secondPerson) {
        this.erasures = erasures;
        this.rows = rows;
        this.onePerson = onePerson;
        this.removal = removal;
        this.erased = erased;
        this.memories = List.copyOf(memories);
        this.transactions = transactions;
        this.faults = faults;
        this.jdbc = jdbc;
        this.clock = clock;
        this.secondPerson = secondPerson;
    }

    /** Nothing is changed. */
    public Preview preview(CitizenId citizen) {
        return transactions.within(() -> removal.counted(onePerson.of(citizen)));
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
        return transactions.within(() -> rows.withdraw(citizen));
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
        if (!person.parted().isEmpty()) return new Outcome.Parted(Removal.ids(person.parted()));
        if (removal.counted(person).nothing()) return new Outcome.NothingKept();
        if (!secondPerson) return new Outcome.Gone(removal.of(person.records(), now, null), true);
        // Whichever record of the person the other has asked for.
        var first = person.records().stream()
                .flatMap(record -> erasures.asked(record).stream())
                .min(Comparator.comparing(Asked::askedAt));
        if (first.isEmpty()) rows.ask(now);
        if (first.map(Asked::askedBy).orElse(now.askedBy()).equals(now.askedBy()))
            return new Outcome.Waits(first.orElse(now));
        return new Outcome.Gone(removal.of(person.records(), first.get(), now.askedBy()), true);
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
}
