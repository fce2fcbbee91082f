package dk.enplan.kit.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows with a time, each of which goes by itself, and with it what hangs on it. */
public final class ExpiringRows implements Expiring {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String rule;
    private final Those those;
    private final List<String> hanging;

    /**
     * @param table where they lie
     * @param key a column by which one is known
     * @param time how old it is
     * @param when which of them go at all, in SQL
     */
    public record Those(String table, String key, String time, String when) {}

    /** @param hanging what goes first, each with one place for the keys: {@code notice where flag_id = any (?)} */
    public ExpiringRows(
            JdbcTemplate jdbc, TransactionTemplate transaction, String rule, Those those, String... hanging) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rule = rule;
        this.those = those;
        this.hanging = List.of(hanging);
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Old old(Instant before) {
        return old(jdbc, those, before);
    }

    /** How many are older, and the oldest; also for those who go by another way. */
    public static Old old(JdbcTemplate jdbc, Those those, Instant before) {
        return jdbc.query(
                        "select count(*), min(%s) from %s where %s < ? and %s"
                                .formatted(those.time(), those.table(), those.time(), those.when()),
                        (row, i) -> new Old(
                                row.getLong(1),
                                Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)),
                        before.atOffset(ZoneOffset.UTC))
                .getFirst();
    }

    @Override
    public int remove(Instant before, int most, String by) {
        var gone = transaction.execute(status -> {
            var keys = jdbc.queryForList(
                    "select %s from %s where %s < ? and %s order by %s limit ? for update skip locked"
                            .formatted(those.key(), those.table(), those.time(), those.when(), those.time()),
                    before.atOffset(ZoneOffset.UTC),
                    most);
            var those = keys.stream().map(row -> row.values().iterator().next()).toArray();
            if (those.length == 0) return 0;
            for (var rows : hanging) delete(rows, those);
            return delete(this.those.table() + " where " + this.those.key() + " = any (?)", those);
        });
        return gone == null ? 0 : gone;
    }

    private int delete(String rows, Object[] keys) {
        var type = keys[0] instanceof Long ? "bigint" : "uuid";
        return jdbc.update(connection -> {
            var statement = connection.prepareStatement("delete from " + rows);
            statement.setArray(1, connection.createArrayOf(type, keys));
            return statement;
        });
    }
}
