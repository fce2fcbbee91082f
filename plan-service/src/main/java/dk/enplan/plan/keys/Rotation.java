package dk.enplan.plan.keys;

import dk.enplan.contracts.CitizenId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Wraps the citizens' keys with the key that is current now. Nothing that they have sealed is touched. */
final class Rotation {

    private static final int AT_A_TIME = 500;
    /** One answer's worth. */
    private static final int MOST = 50_000;

    /**
     * @param current the key that wraps now
     * @param wrapped how many were wrapped anew by this
     * @param left how many are still wrapped by another: ask again
     */
    record Rotated(String current, long wrapped, long left) {}

    private record Old(CitizenId citizen, KeyEncryption.Wrapped wrapped) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final KeyEncryption encryption;

    Rotation(JdbcTemplate jdbc, TransactionTemplate transaction, KeyEncryption encryption) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.encryption = encryption;
    }

    /** A piece at a time, each in a transaction: what is cut short goes on where it was. */
    Rotated rotate() {
        var current = encryption.wrap(CitizenKeys.NOBODY, new byte[0]).by();
        long wrapped = 0;
        for (int some = AT_A_TIME; some == AT_A_TIME && wrapped < MOST; wrapped += some) some = someOf(current);
        var left = jdbc.queryForObject("select count(*) from citizen_key where wrapped_by <> ?", Long.class, current);
        return new Rotated(current, wrapped, left == null ? 0 : left);
    }

    private int someOf(String current) {
        var done = transaction.execute(status -> {
            var some = some(current);
            jdbc.batchUpdate(
                    "update citizen_key set wrapped = ?, wrapped_by = ? where citizen_id = ?",
                    some.stream().map(this::anew).toList());
            return some.size();
        });
        return done == null ? 0 : done;
    }

    /** Two who rotate at once share the work. */
    private List<Old> some(String current) {
        return jdbc.query(
                """
                select citizen_id, wrapped, wrapped_by from citizen_key
                 where wrapped_by <> ? order by citizen_id limit ? for update skip locked
                """,
                (row, i) -> new Old(
                        new CitizenId(row.getObject(1, UUID.class)),
                        new KeyEncryption.Wrapped(row.getString(3), row.getBytes(2))),
                current,
                AT_A_TIME);
    }

    private Object[] anew(Old old) {
        var wrapped = encryption.wrap(old.citizen(), encryption.unwrap(old.citizen(), old.wrapped()));
        return new Object[] {wrapped.bytes(), wrapped.by(), old.citizen().value()};
    }
}
