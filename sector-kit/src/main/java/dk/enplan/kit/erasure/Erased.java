package dk.enplan.kit.erasure;

import dk.enplan.contracts.CitizenId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has been erased, as this service knows it: an id and a day, and nothing else, for good. */
public final class Erased {

    private final JdbcTemplate jdbc;

    public Erased(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who of them is. Whoever holds a citizen's lock knows it until the end of the transaction. */
    public Set<CitizenId> among(Collection<CitizenId> citizens) {
        return new HashSet<>(jdbc.query(
                "select citizen_id from erased_citizen where citizen_id = any (?)",
                (row, i) -> new CitizenId(row.getObject(1, UUID.class)),
                (Object) citizens.stream().map(CitizenId::value).toArray(UUID[]::new)));
    }

    public boolean is(CitizenId citizen) {
        return !among(Set.of(citizen)).isEmpty();
    }

    /** From here to the end of the transaction nobody else writes about these. Who of them is erased already. */
    public Set<CitizenId> hold(Collection<CitizenId> citizens) {
        Locks.take(
                jdbc,
                citizens.stream().map(CitizenId::toString).distinct().sorted().toList());
        return among(citizens);
    }

    /** By whoever holds the citizen's lock. */
    public void add(CitizenId citizen, Instant at) {
        jdbc.update(
                "insert into erased_citizen (citizen_id, erased_at) values (?, ?) on conflict do nothing",
                citizen.value(),
                at.atOffset(ZoneOffset.UTC));
    }
}
