package dk.enplan.kit.erasure;

import dk.enplan.contracts.CitizenId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Who has been erased, as this service knows it: an id and a day, and nothing else, for good. */
public final class Erased {

    private static final String AMONG = "select citizen_id from erased_citizen where citizen_id = any (?)";
    private static final RowMapper<CitizenId> CITIZEN = (row, i) -> new CitizenId(row.getObject(1, UUID.class));

    private final JdbcTemplate jdbc;

    public Erased(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who of them is. Whoever holds a citizen's lock knows it until the end of the transaction. */
    public Set<CitizenId> among(Collection<CitizenId> citizens) {
        return new HashSet<>(jdbc.query(AMONG, CITIZEN, ids(citizens)));
    }

    public boolean is(CitizenId citizen) {
        return !among(Set.of(citizen)).isEmpty();
    }

    /** From here to the end of the transaction nobody else writes about these. Who of them is erased already. */
    public Set<CitizenId> hold(Collection<CitizenId> citizens) {
        var sorted =
                citizens.stream().map(CitizenId::toString).distinct().sorted().toList();
        return new HashSet<>(Locks.takeAndAsk(jdbc, sorted, AMONG, CITIZEN, ids(citizens)));
    }

    private static Object ids(Collection<CitizenId> citizens) {
        return citizens.stream().map(CitizenId::value).toArray(UUID[]::new);
    }

    /** By whoever holds the citizen's lock. */
    public void add(CitizenId citizen, Instant at) {
        jdbc.update(
                "insert into erased_citizen (citizen_id, erased_at) values (?, ?) on conflict do nothing",
                citizen.value(),
                at.atOffset(ZoneOffset.UTC));
    }
}
