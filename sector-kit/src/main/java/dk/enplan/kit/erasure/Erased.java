package dk.enplan.kit.erasure;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.database.OneWay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has been erased, as this service knows it: an id and a day, and nothing else, for good. */
public final class Erased {

    /** Part of a statement that writes about some: not where one of them is erased, whoever asks about that on the same way. */
    public static final String NONE_OF = "not exists (select from erased_citizen where citizen_id = any (?))";

    private static final String AMONG = "select citizen_id from erased_citizen where citizen_id = any (?)";

    private final JdbcTemplate jdbc;

    public Erased(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who of them is. Whoever holds a citizen's lock knows it until the end of the transaction. */
    public Set<CitizenId> among(Collection<CitizenId> citizens) {
        return OneWay.answer(jdbc, way -> way.ask(Erased::citizens, AMONG, ids(citizens)));
    }

    public boolean is(CitizenId citizen) {
        return !among(Set.of(citizen)).isEmpty();
    }

    /** From here to the end of the transaction nobody else writes about these. Who of them is erased already. */
    public Set<CitizenId> hold(Collection<CitizenId> citizens) {
        return OneWay.answer(jdbc, way -> hold(way, citizens));
    }

    /** The same, on a way on which more is asked about them. */
    public Supplier<Set<CitizenId>> hold(OneWay way, Collection<CitizenId> citizens) {
        Locks.take(
                way,
                citizens.stream().map(CitizenId::toString).distinct().sorted().toList());
        return way.ask(Erased::citizens, AMONG, ids(citizens));
    }

    private static Set<CitizenId> citizens(ResultSet rows) throws SQLException {
        var citizens = new HashSet<CitizenId>();
        while (rows.next()) citizens.add(new CitizenId(rows.getObject(1, UUID.class)));
        return citizens;
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
