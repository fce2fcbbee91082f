package dk.enplan.testkit;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The databases of one PostgreSQL, all owned by one user without further rights. */
final class Databases {

    private static final String OWNER = "enplan";

    private final String server;
    private final Map<String, Database> created = new ConcurrentHashMap<>();
    private final DataSource superuser;

    /** @param server the address that a database's name is put behind, as in {@code jdbc:postgresql://localhost:5432/} */
    Databases(String server, DataSource superuser) {
        this.server = server;
        this.superuser = superuser;
        run("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + OWNER + "'");
    }

    Database named(String name) {
        return created.computeIfAbsent(name, this::create);
    }

    private Database create(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}"))
            throw new IllegalArgumentException("a database is named in small letters, digits and _, not " + name);
        run("CREATE DATABASE " + name + " OWNER " + OWNER);
        return new Database(server + name, OWNER, OWNER);
    }

    private void run(String sql) {
        try (var connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + sql, e);
        }
    }
}
