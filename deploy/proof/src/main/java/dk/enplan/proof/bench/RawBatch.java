package dk.enplan.proof.bench;

import dk.enplan.local.Reachable;
import dk.enplan.proof.Life;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rows that the intake has made of some lives, written once more: by plain JDBC, in batches of as many rows as a batch from Kafka has
 * events, into tables of the same columns, constraints and indexes. What waits to be sent is soon gone: it is kept while it comes in.
 */
final class RawBatch {

    private static final int BATCH = 500;
    private static final List<String> STORE = List.of("domain_event", "inbox", "wake_up");
    private static final List<String> VIEWS = List.of("fact", "flag", "flag_step", "plan", "summary");
    private static final String OUTBOX = "raw_outbox";

    private record Rows(String twin, String original, int columns, List<Object[]> values) {}

    private final long events;
    private final List<Rows> rows;
    private final String database;

    private RawBatch(long events, List<Rows> rows, String database) {
        this.events = events;
        this.rows = rows;
        this.database = database;
    }

    /** Some work. */
    @FunctionalInterface
    interface Taking {
        void in() throws SQLException, InterruptedException;
    }

    /** @param taking in of these lives, and nothing else; before it nothing has been taken in */
    static RawBatch of(List<Life> lives, Reachable platform, Taking taking) throws SQLException, InterruptedException {
        var database = "jdbc:%s/plan?reWriteBatchedInserts=true".formatted(platform.address("postgres"));
        try (var connection = DriverManager.getConnection(database, "enplan", "enplan");
                var statement = connection.createStatement()) {
            statement.execute("create table %s (like outbox including all)".formatted(OUTBOX));
            statement.execute("""
                    create function keep_outbox() returns trigger language plpgsql as
                    'begin insert into %s overriding system value values (new.*); return null; end'
                    """.formatted(OUTBOX));
            statement.execute("create trigger keep after insert on outbox for each row execute function keep_outbox()");
            taking.in();
            statement.execute("drop trigger keep on outbox");
            var rows = new ArrayList<Rows>();
            for (var table : STORE) rows.add(rows(connection, table, table));
            rows.add(rows(connection, OUTBOX, "outbox"));
            var view = view(connection);
            for (var table : VIEWS) rows.add(rows(connection, view + "." + table, view + "." + table));
            var events = lives.stream().mapToLong(life -> life.told().size()).sum();
            return new RawBatch(events, rows, database);
        }
    }

    /** @return as many events a second */
    double rate() throws SQLException {
        try (var connection = DriverManager.getConnection(database, "enplan", "enplan")) {
            make(connection);
            connection.setAutoCommit(false);
            var begun = System.nanoTime();
            for (var table : rows) write(connection, table);
            return events / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private void make(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists raw_batch cascade");
            statement.execute("create schema raw_batch");
            for (var table : rows)
                statement.execute("create table %s (like %s including all)".formatted(table.twin(), table.original()));
        }
    }

    private static Rows rows(Connection connection, String table, String original) throws SQLException {
        try (var question = connection.createStatement();
                var found = question.executeQuery("select * from " + table)) {
            var columns = found.getMetaData().getColumnCount();
            var values = new ArrayList<Object[]>();
            while (found.next()) {
                var row = new Object[columns];
                for (int column = 0; column < columns; column++) row[column] = found.getObject(column + 1);
                values.add(row);
            }
            return new Rows("raw_batch." + original.substring(original.indexOf('.') + 1), original, columns, values);
        }
    }

    private static void write(Connection connection, Rows rows) throws SQLException {
        var places = String.join(", ", Collections.nCopies(rows.columns(), "?"));
        try (var order = connection.prepareStatement(
                "insert into %s overriding system value values (%s)".formatted(rows.twin(), places))) {
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
}
