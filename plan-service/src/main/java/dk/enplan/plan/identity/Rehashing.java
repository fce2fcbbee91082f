package dk.enplan.plan.identity;

import dk.enplan.plan.model.Transactions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hashes numbers and names anew with the key that is current now, a piece at a time: what is cut short goes on where it was. */
@Component
class Rehashing {

    private static final int AT_A_TIME = 500;
    /** One answer's worth. */
    private static final int MOST = 50_000;

    private static final UUID FIRST = new UUID(0, 0);

    /**
     * @param current the key that hashes now
     * @param hashed how many were hashed anew by this
     * @param left how many are still hashed with another: ask again
     */
    record Rehashed(String current, long hashed, long left) {}

    private record Piece(int seen, long hashed, UUID last) {}

    private final IdentityRows rows;
    private final SealedIdentities sealed;
    private final Hashes hashes;
    private final Transactions transactions;

    Rehashing(IdentityRows rows, SealedIdentities sealed, Hashes hashes, Transactions transactions) {
        this.rows = rows;
        this.sealed = sealed;
        this.hashes = hashes;
        this.transactions = transactions;
    }

    Rehashed rehash() {
        var piece = new Piece(AT_A_TIME, 0, FIRST);
        long hashed = 0;
        while (piece.seen() == AT_A_TIME && hashed < MOST) {
            var after = piece.last();
            piece = transactions.within(() -> some(after));
            hashed += piece.hashed();
        }
        return new Rehashed(hashes.current(), hashed, rows.countHashedOtherwise(hashes.current()));
    }

    private Piece some(UUID after) {
        rows.lock();
        var some = rows.hashedOtherwise(hashes.current(), after, AT_A_TIME);
        var open = sealed.of(some.stream().map(IdentityRows.Row::citizen).toList());
        long hashed = 0;
        var last = after;
        for (var row : some) {
            last = row.citizen().value();
            var identity = open.of(row);
            // What does not open is nobody's to hash; it stays among those that are left.
            if (identity.isEmpty()) continue;
            rows.rehash(row.citizen(), hashes.of(identity.get().cpr()), hashes.current());
            rows.words(row.citizen(), hashes.ofWords(NameWords.of(identity.get().name())));
            hashed++;
        }
        return new Piece(some.size(), hashed, last);
    }
}
