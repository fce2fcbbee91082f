package dk.enplan.kit.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * Several statements on one way to the database and back. Each is done before the next begins, and sees what was committed until then; but
 * nothing that the first is answered can change what the second asks.
 */
public final class OneWay {

    /** One of them, and what it was answered. */
    private static final class Asked<T extends @Nullable Object> implements Supplier<T> {

        private final String sql;
        private final @Nullable Object[] given;
        private final @Nullable ResultSetExtractor<T> reading;
        private boolean answered;
        private @Nullable T answer;

        Asked(String sql, @Nullable Object[] given, @Nullable ResultSetExtractor<T> reading) {
            this.sql = sql;
            this.given = given;
            this.reading = reading;
        }

        void read(PreparedStatement all) throws SQLException {
            if (reading != null) answer = reading.extractData(Objects.requireNonNull(all.getResultSet()));
            answered = true;
        }

        @Override
        @SuppressWarnings("NullAway") // what was read is there; it may be null where its reader says so
        public T get() {
            if (!answered) throw new IllegalStateException("nobody has gone yet: " + sql);
            return answer;
        }
    }

    private final JdbcTemplate jdbc;
    private final List<Asked<?>> asked = new ArrayList<>();

    public OneWay(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** There and back for what one is asked. */
    public static <T> T answer(JdbcTemplate jdbc, Function<OneWay, Supplier<T>> question) {
        var way = new OneWay(jdbc);
        var answer = question.apply(way);
        way.go();
        return answer.get();
    }

    /** Something that is told, or whose answer nobody needs. */
    public OneWay tell(String sql, @Nullable Object... given) {
        asked.add(new Asked<Void>(sql, given, null));
        return this;
    }

    /** @return what it is answered, once {@link #go} has come back */
    public <T> Supplier<T> ask(ResultSetExtractor<T> reading, String sql, @Nullable Object... given) {
        var it = new Asked<>(sql, given, reading);
        asked.add(it);
        return it;
    }

    /** There and back, once. */
    public void go() {
        if (asked.isEmpty()) return;
        var all = asked.stream().map(it -> it.sql).collect(Collectors.joining("; "));
        PreparedStatementCallback<Boolean> there = this::there;
        jdbc.execute(all, there);
    }

    private boolean there(PreparedStatement all) throws SQLException {
        var place = 0;
        for (var it : asked)
            for (var value : it.given)
                StatementCreatorUtils.setParameterValue(all, ++place, SqlTypeValue.TYPE_UNKNOWN, value);
        all.execute();
        for (var it : asked) {
            it.read(all);
            all.getMoreResults();
        }
        return true;
    }
}
