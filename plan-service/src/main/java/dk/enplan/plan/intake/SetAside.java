package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.intake.Arrival.Sorted;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What could not be taken in, whole as it came. */
@Component
class SetAside {

    private final JdbcTemplate jdbc;

    SetAside(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Sorted it, Instant now) {
        switch (it) {
            case Sorted.Recordable readable -> throw new IllegalStateException("what can be read is taken in");
            case Sorted.Parked(var arrival, var id, var citizen, var code, var reason) ->
                insert(arrival, id, citizen, "parked", code, null, reason, now);
            case Sorted.Refused(var arrival, var id, var citizen, var code, var field, var reason) ->
                insert(arrival, id, citizen, "refused", code, field, reason, now);
        }
    }

    /** Those of them whose next event must wait behind one that is parked. */
    Set<CitizenId> held(Collection<CitizenId> citizens) {
        var held = new HashSet<CitizenId>();
        jdbc.query(
                "select distinct citizen_id from set_aside"
                        + " where state = 'parked' and code = 'failed' and citizen_id = any (?)",
                row -> {
                    held.add(new CitizenId(row.getObject(1, UUID.class)));
                },
                (Object) citizens.stream().map(CitizenId::value).toArray(UUID[]::new));
        return held;
    }

    private void insert(
            Arrival arrival,
            @Nullable UUID id,
            @Nullable UUID citizen,
            String state,
            String code,
            @Nullable String field,
            String reason,
            Instant now) {
        jdbc.update(
                """
                insert into set_aside
                  (event_id, citizen_id, sector, state, code, field, reason, message, came_from, came_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (came_from) do nothing
                """,
                id,
                citizen,
                arrival.sector(),
                state,
                code,
                field,
                reason,
                arrival.message(),
                arrival.cameFrom(),
                now.atOffset(ZoneOffset.UTC));
    }
}
