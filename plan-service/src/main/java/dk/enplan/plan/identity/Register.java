package dk.enplan.plan.identity;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.plan.identity.IdentityRows.Row;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Whose number is whose. A number is one citizen's, and a citizen has one number. */
@Component
class Register {

    /** What came of telling who somebody is. */
    sealed interface Outcome {

        record Made(CitizenId citizen) implements Outcome {}

        record AsItWas(CitizenId citizen) implements Outcome {}

        record Corrected(CitizenId citizen) implements Outcome {}

        /** This citizen is known by this number, and by another name. */
        record KnownOtherwise() implements Outcome {}

        /** The number is another's. */
        record CprTaken() implements Outcome {}

        /** The citizen has another number. */
        record CitizenTaken() implements Outcome {}

        record Unknown() implements Outcome {}

        /** The citizen by this id has been erased, and nobody is told under it again. */
        record Erased() implements Outcome {}
    }

    private final IdentityRows rows;
    private final SealedIdentities sealed;
    private final Hashes hashes;
    private final Erased erased;
    private final Transactions transactions;
    private final Clock clock;
    /** Whoever waits for their turn holds no connection: who has it needs two. */
    private final ReentrantLock turn = new ReentrantLock(true);

    Register(
            IdentityRows rows,
            SealedIdentities sealed,
            Hashes hashes,
            Erased erased,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.sealed = sealed;
        this.hashes = hashes;
        this.erased = erased;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<CitizenId> find(Cpr cpr) {
        return rows.by(hashes.any(cpr)).map(Row::citizen);
    }

    /**
     * @param as the id by which the citizen is known already; a new one where there is none
     * @param before what must have happened before anything is kept: if it fails, nothing is
     */
    Outcome register(Identity told, Optional<CitizenId> as, String by, Consumer<Outcome> before) {
        return inTurn(() -> {
            var known = rows.by(hashes.any(told.cpr()));
            var outcome = known.isPresent() ? known(known.get(), told, as) : fresh(as);
            before.accept(outcome);
            if (outcome instanceof Outcome.Made(var citizen)) {
                rows.insert(
                        citizen,
                        hashes.of(told.cpr()),
                        hashes.current(),
                        sealed.seal(citizen, told),
                        by,
                        clock.instant());
                rows.words(citizen, hashes.ofWords(NameWords.of(told.name())));
            }
            return outcome;
        });
    }

    private Outcome known(Row known, Identity told, Optional<CitizenId> as) {
        if (as.isPresent() && !as.get().equals(known.citizen())) return new Outcome.CprTaken();
        return open(known).filter(it -> it.isSaidBy(told)).isPresent()
                ? new Outcome.AsItWas(known.citizen())
                : new Outcome.KnownOtherwise();
    }

    private Outcome fresh(Optional<CitizenId> as) {
        // What lies under nobody's key is nobody's.
        if (as.filter(CitizenKeys.NOBODY::equals).isPresent()) return new Outcome.CitizenTaken();
        if (as.isPresent() && !erased.hold(List.of(as.get())).isEmpty()) return new Outcome.Erased();
        if (as.isPresent() && rows.of(as.get()).isPresent()) return new Outcome.CitizenTaken();
        return new Outcome.Made(as.orElseGet(() -> new CitizenId(UUID.randomUUID())));
    }

    /** The number says who it is; the name becomes what is told, and so does the address, if one is. */
    Outcome correct(Identity told, String by, Consumer<Outcome> before) {
        return inTurn(() -> {
            var known = rows.by(hashes.any(told.cpr()));
            var was = known.flatMap(this::open);
            var outcome = known.isEmpty()
                    ? new Outcome.Unknown()
                    : was.filter(it -> it.isSaidBy(told)).isPresent()
                            ? new Outcome.AsItWas(known.get().citizen())
                            : new Outcome.Corrected(known.get().citizen());
            before.accept(outcome);
            if (outcome instanceof Outcome.Corrected(var citizen)) {
                var address =
                        told.address() == null ? was.map(Identity::address).orElse(null) : told.address();
                var now = new Identity(told.cpr(), told.givenName(), told.familyName(), address);
                rows.correct(
                        citizen,
                        hashes.of(now.cpr()),
                        hashes.current(),
                        sealed.seal(citizen, now),
                        by,
                        clock.instant());
                rows.words(citizen, hashes.ofWords(NameWords.of(now.name())));
            }
            return outcome;
        });
    }

    private Outcome inTurn(Supplier<Outcome> work) {
        turn.lock();
        try {
            return transactions.within(() -> {
                rows.lock();
                return work.get();
            });
        } finally {
            turn.unlock();
        }
    }

    private Optional<Identity> open(Row row) {
        return sealed.of(List.of(row.citizen())).of(row);
    }
}
