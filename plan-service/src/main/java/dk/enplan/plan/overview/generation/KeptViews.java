package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.erasure.Keeping;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is kept for reading about a citizen, in every generation that there is, and what waits to be written there. */
@Component
final class KeptViews implements Keeping {

    /** Beside the shared one of {@code erased_among}: whoever writes views has written them, or has not begun. */
    private static final String ALONE = "select pg_advisory_xact_lock(7632002)";

    private static final String LETTERS = "view_letter where sequence_identifier = cast(? as text)";

    private final JdbcTemplate jdbc;
    private final Generations generations;

    KeptViews(JdbcTemplate jdbc, Generations generations) {
        this.jdbc = jdbc;
        this.generations = generations;
    }

    @Override
    public String place() {
        return "views";
    }

    @Override
    public long kept(CitizenId citizen) {
        var kept = 0L;
        // Held: one that goes while its rows are counted would take the erasure with it, and nobody would be erased.
        for (var rows : rows(generations.allHeld())) {
            var count = jdbc.queryForObject("select count(*) from " + rows, Long.class, citizen.value());
            kept += count == null ? 0 : count;
        }
        return kept;
    }

    @Override
    public long forget(CitizenId citizen) {
        jdbc.query(ALONE, row -> {});
        var gone = 0L;
        for (var rows : rows(generations.allHeld())) gone += jdbc.update("delete from " + rows, citizen.value());
        return gone;
    }

    private static List<String> rows(List<Generation> generations) {
        var rows = new ArrayList<String>();
        rows.add(LETTERS);
        for (var generation : generations)
            if (generation.state() != Generation.State.DROPPED)
                for (var table : ViewTables.ALL) rows.add(generation.schema() + "." + table + " where citizen_id = ?");
        return rows;
    }
}
