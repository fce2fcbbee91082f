package dk.enplan.proof.bench;

import dk.enplan.local.Reachable;
import dk.enplan.proof.Life;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows that the intake has made of some lives, written once more: by plain JDBC, in batches of as many rows as a batch from Kafka has
 * events, into tables of the same columns, constraints and indexes.
 */
final class RawBatch {

    private static final int BATCH = 500;
    /** Where each citizen's rows are, by the column that names the citizen. What waits to be sent is gone by now, and is left out. */
    private static final Map<String, String> STORE =
            Map.of("domain_event", "aggregate_identifier", "inbox", "citizen_id", "wake_up", "citizen_id");

    private static final List<String> VIEWS = List.of("fact", "flag", "flag_step", "plan", "summary");

    private record Rows(String twin, int columns, List<Object[]> values) {}

    private final Reachable platform;

    RawBatch(Reachable platform) {
        this.platform = platform;
    }

    /** @return as many events a second */
    double rate(List<Life> lives) throws SQLException {
        try (var connection = DriverManager.getConnection(
                "jdbc:%s/plan?reWriteBatchedInserts=true".formatted(platform.address("postgres")),
                "enplan",
                "enplan")) {
            var rows = rows(connection, lives.stream().map(Life::citizen).toList());
            connection.setAutoCommit(false);
            var begun = System.nanoTime();
            for (var table : rows) write(connection, table);
            var seconds = (System.nanoTime() - begun) / 1e9;
            return lives.stream().mapToLong(life -> life.told().size()).sum() / seconds;
        }
    }

    private static List<Rows> rows(Connection connection, List<UUID> citizens) throws SQLException {
        var tables = new LinkedHashMap<>(STORE);
        var view = view(connection);
        for (var table : VIEWS) tables.put(view + "." + table, "citizen_id");
        var rows = new ArrayList<Rows>();
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists raw_batch cascade");
            statement.execute("create schema raw_batch");
            for (var table : tables.keySet())
                statement.execute("create table %s (like %s including all)".formatted(twin(table), table));
        }
        for (var table : tables.entrySet()) rows.add(rows(connection, table.getKey(), table.getValue(), citizens));
        return rows;
    }

    private static Rows rows(Connection connection, String table, String citizen, List<UUID> citizens)
            throws SQLException {
        try (var question =
                connection.prepareStatement("select * from %s where %s::text = any (?)".formatted(table, citizen))) {
            question.setArray(1, connection.createArrayOf("text", citizens.toArray()));
            var found = question.executeQuery();
            var columns = found.getMetaData().getColumnCount();
            var values = new ArrayList<Object[]>();
            while (found.next()) {
                var row = new Object[columns];
                for (int column = 0; column < columns; column++) row[column] = found.getObject(column + 1);
                values.add(row);
            }
            return new Rows(twin(table), columns, values);
        }
    }

    private static void write(Connection connection, Rows rows) throws SQLException {
        var places = String.join(", ", Collections.nCopies(rows.columns(), "?"));
        try (var order = connection.prepareStatement("insert into %s values (%s)".formatted(rows.twin(), places))) {
            var waiting = 0;
            for (var row : rows.values()) {
                for (int column = 0; column < row.length; column++) order.setObject(column + 1, row[column]);
                order.addBatch();
                if (++waiting % BATCH == 0) {
                    order.executeBatch();
                    connection.commit();
                }
            }
            order.executeBatch();
            connection.commit();
        }
    }

    private static String view(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var serving = statement.executeQuery(
                        "select 'view_' || generation from view_generation where state = 'serving'")) {
            serving.next();
            return serving.getString(1);
        }
    }

    private static String twin(String table) {
        return "raw_batch." + table.substring(table.indexOf('.') + 1);
    }
}
