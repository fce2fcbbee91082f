package dk.enplan.plan.access;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines are written and committed before anything is answered, in a transaction of their own. While one is being written others
 * gather, and are committed together by the next who comes: the more readers, the more lines to a commit, and nobody waits for more
 * than two of them.
 */
@Component
class AccessLog {

    private static final int MOST_AT_ONCE = 500;
    /** Seconds. Whoever cannot be written down by then is refused. */
    private static final int LONGEST = 5;

    private static final String INSERT = """
            insert into access_log (at, person, roles, sector, citizens, what, by_right, purpose, outcome)
            select at, person, roles, sector, citizens, what, "right", purpose, outcome
              from jsonb_to_recordset(cast(? as jsonb))
                as line (at timestamptz, person text, roles text[], sector text, citizens uuid[], what text, "right" text,
                         purpose text, outcome text)
            """;

    /** Somebody's lines, until they are in. */
    private static final class Waiting {
        private final List<Line> lines;
        private volatile boolean done;
        private volatile @Nullable Throwable failed;

        Waiting(List<Line> lines) {
            this.lines = lines;
        }
    }

    private final DataSource database;
    private final JsonMapper json;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    AccessLog(DataSource database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Comes back when they are committed. */
    void write(List<Line> lines) {
        if (lines.isEmpty()) return;
        var mine = new Waiting(List.copyOf(lines));
        queue.add(mine);
        while (!mine.done) {
            writing.lock();
            try {
                if (!mine.done) commit(next());
            } finally {
                writing.unlock();
            }
        }
        var failed = mine.failed;
        if (failed != null) throw new NotTraced(failed);
    }

    /** How many gather while another's lines are written. */
    int gathering() {
        return queue.size();
    }

    private List<Waiting> next() {
        var those = new ArrayList<Waiting>();
        var lines = 0;
        for (var one = queue.poll(); one != null; one = lines < MOST_AT_ONCE ? queue.poll() : null) {
            those.add(one);
            lines += one.lines.size();
        }
        return those;
    }

    private void commit(List<Waiting> those) {
        Throwable failed = null;
        try {
            insert(those.stream().flatMap(it -> it.lines.stream()).toList());
        } catch (SQLException | RuntimeException | Error fault) {
            failed = fault;
        }
        for (var one : those) {
            one.failed = failed;
            one.done = true;
        }
    }

    /** Past any transaction that the caller may be in: what is read stays written down, whatever becomes of the rest. */
    private void insert(List<Line> lines) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setQueryTimeout(LONGEST);
            insert.setString(1, json.writeValueAsString(lines));
            insert.executeUpdate();
        }
    }
}
