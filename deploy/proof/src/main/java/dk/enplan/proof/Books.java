package dk.enplan.proof;

import dk.enplan.local.Reachable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One service's database, read beside it. */
public final class Books implements AutoCloseable {

    /** One row. */
    public interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private Books(Connection connection) {
        this.connection = connection;
    }

    public static Books open(Reachable platform, String database) throws SQLException {
        return new Books(DriverManager.getConnection(
                "jdbc:" + platform.address("postgres") + "/" + database, "enplan", "enplan"));
    }

    public void each(String query, Reader reader) throws SQLException {
        try (var question = connection.createStatement();
                var rows = question.executeQuery(query)) {
            while (rows.next()) reader.read(rows);
        }
    }

    public long count(String query) throws SQLException {
        try (var question = connection.createStatement();
                var answer = question.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
