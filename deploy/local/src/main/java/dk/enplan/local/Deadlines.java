package dk.enplan.local;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** When the plans are to be woken, as the plan service has noted it. */
final class Deadlines implements AutoCloseable {

    private final Connection database;

    private Deadlines(Connection database) {
        this.database = database;
    }

    static Deadlines of(Ports ports) throws IOException {
        try {
            return new Deadlines(Postgres.connect(ports.postgres(), Program.PLAN_DATABASE));
        } catch (SQLException away) {
            throw new IOException("the plan service's database cannot be read", away);
        }
    }

    /** The next of them, unless it comes later than this. */
    Optional<Instant> next(Instant until) throws IOException {
        try (var question = database.prepareStatement("select min(due_at) from wake_up where due_at <= ?")) {
            question.setObject(1, until.atOffset(ZoneOffset.UTC));
            try (var answer = question.executeQuery()) {
                answer.next();
                return Optional.ofNullable(answer.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        } catch (SQLException away) {
            throw new IOException("the plan service's database cannot be read", away);
        }
    }

    /** Waits until nobody is due any more at this instant. */
    boolean met(Instant due) throws IOException {
        return Patience.until(() -> next(due).isEmpty());
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException away) {
            throw new IOException("the plan service's database cannot be left", away);
        }
    }
}
