package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The ids that have been taken in, kept in the transaction that took them in. */
@Component
class Inbox {

    private final JdbcTemplate jdbc;

    Inbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** About whom each of these ids was told before; ids that are new are not in the answer. */
    Map<UUID, CitizenId> owners(Collection<UUID> ids) {
        var owners = new HashMap<UUID, CitizenId>();
        jdbc.query(
                "select event_id, citizen_id from inbox where event_id = any (?)",
                row -> {
                    owners.put(row.getObject(1, UUID.class), new CitizenId(row.getObject(2, UUID.class)));
                },
                (Object) ids.toArray(UUID[]::new));
        return owners;
    }

    Optional<Instant> takenInAt(CitizenId citizen, UUID id) {
        return jdbc
                .query(
                        "select recorded_at from inbox where event_id = ? and citizen_id = ?",
                        (row, i) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        id,
                        citizen.value())
                .stream()
                .findFirst();
    }

    /** The first to claim an id keeps it, here and in the table. @return whether all of them were new, and are whose they say */
    boolean remember(List<Claim> claims, Instant now) {
        if (claims.isEmpty()) return true;
        var written = jdbc.update(
                """
                insert into inbox (event_id, citizen_id, recorded_at)
                select event_id, citizen_id, ? from unnest(?::uuid[], ?::uuid[]) as claim (event_id, citizen_id)
                on conflict do nothing
                """,
                now.atOffset(ZoneOffset.UTC),
                claims.stream().map(Claim::id).toArray(UUID[]::new),
                claims.stream().map(it -> it.citizen().value()).toArray(UUID[]::new));
        return written == claims.size();
    }

    record Claim(UUID id, CitizenId citizen) {}
}
