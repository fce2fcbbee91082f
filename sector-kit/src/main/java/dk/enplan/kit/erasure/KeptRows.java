package dk.enplan.kit.erasure;

import dk.enplan.contracts.CitizenId;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that belong to one citizen each, and go with them. */
public final class KeptRows implements Keeping {

    private final JdbcTemplate jdbc;
    private final String place;
    private final List<String> which;
    private final Function<CitizenId, Object> written;

    private KeptRows(JdbcTemplate jdbc, String place, List<String> which, Function<CitizenId, Object> written) {
        this.jdbc = jdbc;
        this.place = place;
        this.which = List.copyOf(which);
        this.written = written;
    }

    /** Tables, each with its condition on the citizen's id, in the order in which they are emptied: {@code look where citizen_id = ?} */
    public static KeptRows of(JdbcTemplate jdbc, String place, String... which) {
        return new KeptRows(jdbc, place, List.of(which), CitizenId::value);
    }

    /** The same, where the citizen is written as the key of a message. */
    public static KeptRows byKey(JdbcTemplate jdbc, String place, String... which) {
        return new KeptRows(jdbc, place, List.of(which), CitizenId::toString);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public long kept(CitizenId citizen) {
        var kept = 0L;
        for (var rows : which) {
            var count = jdbc.queryForObject("select count(*) from " + rows, Long.class, written.apply(citizen));
            kept += count == null ? 0 : count;
        }
        return kept;
    }

    @Override
    public long forget(CitizenId citizen) {
        var gone = 0L;
        for (var rows : which) gone += jdbc.update("delete from " + rows, written.apply(citizen));
        return gone;
    }
}
