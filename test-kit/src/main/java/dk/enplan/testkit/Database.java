package dk.enplan.testkit;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One database and how to log in. The user owns it and nothing else, as in production. */
public record Database(String url, String user, String password) {

    /** Without a pool: each connection is new and is closed for real. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }
}
