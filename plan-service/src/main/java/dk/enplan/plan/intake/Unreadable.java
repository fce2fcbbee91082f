package dk.enplan.plan.intake;

import dk.enplan.contracts.Language;
import dk.enplan.plan.intake.Arrival.Sorted;
import dk.enplan.plan.intake.Aside.Reread;
import dk.enplan.plan.intake.Aside.What;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Messages of which it is not even known whose they are: nobody is held by them and nobody can be answered, so an operator decides
 * about each. It is read once more, for a newer version may understand it; or it is disposed of, and stays with its bytes.
 */
@Component
class Unreadable {

    private static final String THIS_ONE =
            " where position = ? and state = 'parked' and code = '" + SetAside.UNREADABLE + "'";

    private final JdbcTemplate jdbc;
    private final SealedMessages sealed;
    private final Recording recording;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final Clock clock;

    Unreadable(
            JdbcTemplate jdbc,
            SealedMessages sealed,
            Recording recording,
            Transactions transactions,
            TechnicalFaults faults,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.recording = recording;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
    }

    /** By the road by which everything comes, as if it came now. */
    Reread retry(long position) {
        try {
            return transactions.within(() -> hold(position)
                    .<Reread>map(arrival -> new Reread.Became(readAgain(position, arrival)))
                    .orElseGet(Reread.NotHere::new));
        } catch (RuntimeException | StackOverflowError failed) {
            if (faults.technical(failed)) return new Reread.NotNow();
            transactions.within(() -> jdbc.update(
                    "update set_aside set fault = ?, tries = tries + 1, tried_at = ?" + THIS_ONE,
                    Fault.of(failed),
                    clock.instant().atOffset(ZoneOffset.UTC),
                    position));
            return new Reread.Became(What.UNREADABLE);
        }
    }

    private What readAgain(long position, Arrival arrival) {
        var sorted = Sorting.sort(arrival, clock);
        if (sorted instanceof Sorted.Parked still) {
            jdbc.update(
                    "update set_aside set reason = ?, tries = tries + 1, tried_at = ?" + THIS_ONE,
                    still.reason(),
                    clock.instant().atOffset(ZoneOffset.UTC),
                    position);
            return What.UNREADABLE;
        }
        jdbc.update("delete from set_aside" + THIS_ONE, position);
        var taken = recording.arriving(List.of(sorted));
        return taken.recorded() > 0 ? What.TAKEN : taken.refused() > 0 ? What.REFUSED : What.PARKED;
    }

    /** Two operators at once take turns. */
    private Optional<Arrival> hold(long position) {
        return jdbc
                .query(
                        "select sector, message_key, message, came_from, citizen_id from set_aside" + THIS_ONE
                                + " for update",
                        (row, i) -> {
                            var message =
                                    sealed.about(row.getObject(5, UUID.class)).of(row.getString(4), row.getBytes(3));
                            return new Arrival(
                                    row.getString(1), key(row.getBytes(2), message), message, row.getString(4));
                        },
                        position)
                .stream()
                .findFirst();
    }

    /** Nobody kept it once: then what the message says is not contradicted. */
    private static @Nullable String key(byte @Nullable [] kept, byte[] message) {
        return kept != null
                ? new String(kept, StandardCharsets.UTF_8)
                : Language.parse(new String(message, StandardCharsets.UTF_8))
                        .map(json -> json.path("subject").stringValue(""))
                        .orElse(null);
    }

    /** @return whether it was there to be disposed of */
    boolean dispose(long position, String by, String because, Instant now) {
        return jdbc.update(
                        "update set_aside set state = 'disposed', disposed_by = ?, disposed_at = ?, disposed_because = ?"
                                + THIS_ONE,
                        by,
                        now.atOffset(ZoneOffset.UTC),
                        because,
                        position)
                > 0;
    }
}
