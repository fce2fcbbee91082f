package dk.enplan.local;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** PostgreSQL with durable settings: what it has answered for is on disk, whatever is killed next. */
final class Postgres implements Recipe {

    private static final String OWNER = "enplan";
    private static final String SUPERUSER = "postgres";
    private static final long MEGABYTE = 1L << 20;

    private final Home home;
    private final int port;
    private final List<Program> programs;
    private final Unprivileged unprivileged = Unprivileged.here();

    Postgres(Home home, Ports ports, List<Program> programs) {
        this.home = home;
        this.port = ports.postgres();
        this.programs = programs;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String address() {
        return "postgresql://localhost:" + port;
    }

    @Override
    public ProcessBuilder process() throws IOException {
        var binaries = PostgresBinaries.unpackedIn(home.workshop());
        if (!Files.exists(home.postgres())) initialise(binaries);
        unprivileged.own(home.postgres());
        forgetDeadServer();
        var command = unprivileged.command(
                binaries.program("postgres"), "-D", home.postgres().toString());
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return new ProcessBuilder(command);
    }

    @Override
    public boolean isReady() {
        try (var connection = connect()) {
            prepare(connection);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The interrupt is PostgreSQL's "fast" shutdown: it asks its clients to leave instead of waiting for them. */
    @Override
    public void askToStop(ProcessHandle process) {
        if (!Signal.INTERRUPT.sendTo(process)) process.destroy();
    }

    private List<String> settings() {
        return List.of(
                "port=" + port,
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "max_connections=200",
                "fsync=on",
                "synchronous_commit=on",
                // Thousands of citizens may come at once here: how to find them is thought over soon after.
                "autovacuum_naptime=5s",
                "full_page_writes=on",
                // What plans are looked up by fits in memory; and a page goes whole into the log once in a quarter of
                // an hour, not each time when the log has grown by its default gigabyte.
                "shared_buffers=%dMB".formatted(buffers()),
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                // Its details quote the row that was refused, and a row may hold somebody's words.
                "log_error_verbosity=terse",
                "log_line_prefix=%m [%p] %d ");
    }

    /** Megabytes: half of what a machine of its own would be given, for the services live on this one too. Taken when used. */
    private static long buffers() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(machine.getTotalMemorySize() / (8 * MEGABYTE), 128L, 4096L);
    }

    /** In a folder beside, then moved: a kill in the middle leaves nothing that looks like a database. */
    private void initialise(PostgresBinaries binaries) throws IOException {
        var fresh = home.data().resolve("postgres.new");
        Folders.remove(fresh);
        Files.createDirectories(fresh);
        unprivileged.own(fresh);
        var log = home.log("postgres-initdb");
        var command = unprivileged.command(
                binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin");
        var initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (initdb.waitFor() != 0) throw new IOException("initdb failed; its log, " + log + ", says why");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while initdb ran", interrupted);
        }
        Files.move(fresh, home.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** PostgreSQL believes its pid file when any process has that number, and numbers are used again. */
    private void forgetDeadServer() throws IOException {
        Path file = home.postgres().resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        var server = Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(line -> line.matches("\\d+") ? Optional.of(Long.parseLong(line)) : Optional.empty())
                .flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"));
        if (server.isEmpty()) Files.delete(file);
    }

    /** Services own their databases and nothing else, as they would on a shared server. */
    private void prepare(Connection connection) throws SQLException {
        if (absent("select 1 from pg_roles where rolname = ?", OWNER, connection))
            execute("create role %1$s login password '%1$s'".formatted(OWNER), connection);
        for (var program : programs) {
            if (program.database().isPresent()) create(program.database().get(), connection);
        }
    }

    private static void create(String database, Connection connection) throws SQLException {
        if (absent("select 1 from pg_database where datname = ?", database, connection))
            execute("create database %s owner %s".formatted(database, OWNER), connection);
    }

    private static boolean absent(String query, String name, Connection connection) throws SQLException {
        try (var question = connection.prepareStatement(query)) {
            question.setString(1, name);
            return !question.executeQuery().next();
        }
    }

    private static void execute(String order, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    private Connection connect() throws SQLException {
        return connect(port, "postgres");
    }

    static Connection connect(int port, String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "10");
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, login);
    }
}
