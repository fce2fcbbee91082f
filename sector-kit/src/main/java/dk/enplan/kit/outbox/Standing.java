package dk.enplan.kit.outbox;

import dk.enplan.kit.outbox.Backlog.StuckLane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the outbox stands, whichever replica sends: all of it is in the database. */
final class Standing {

    private static final int MOST_SHOWN = 100;

    private record Away(String cause, Instant since) {}

    private final JdbcTemplate jdbc;
    private final Counting counting;
    private final Clock clock;

    Standing(JdbcTemplate jdbc, Counting counting, Clock clock) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.clock = clock;
    }

    /** Of one topic, or of all. */
    Backlog backlog(Optional<String> topic) {
        var count = counting.of(topic);
        var away = away();
        var stuckLanes = stuckLanes(topic);
        return new Backlog(
                away.isPresent() ? Backlog.WAITS_FOR_BROKER : stuckLanes > 0 ? Backlog.STUCK : Backlog.FLOWS,
                away.map(Away::cause).orElse(null),
                away.map(Away::since).orElse(null),
                count.messages(),
                count.citizens(),
                count.oldest(),
                count.at(),
                stuckLanes,
                stuckLanes == 0 ? List.of() : stuck(topic));
    }

    long waiting() {
        return counting.of(Optional.empty()).messages();
    }

    /** Nought when nothing waits. The first by position is found without counting. */
    double secondsOfTheOldest() {
        return jdbc
                .query(
                        "select put_at from outbox_waiting order by position limit 1",
                        (row, i) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .stream()
                .mapToDouble(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .map(seconds -> Math.max(0, seconds))
                .findFirst()
                .orElse(0);
    }

    private Optional<Away> away() {
        return jdbc
                .query(
                        "select cause, since from outbox_without_broker",
                        (row, i) -> new Away(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .stream()
                .findFirst();
    }

    private long stuckLanes(Optional<String> topic) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from outbox_resting where not goes_on" + of(topic),
                Long.class,
                topic.stream().toArray()));
    }

    private List<StuckLane> stuck(Optional<String> topic) {
        return jdbc.query(
                "select topic, message_key, cause, since, tries, again_at from outbox_resting where not goes_on"
                        + of(topic) + " order by since, message_key limit " + MOST_SHOWN,
                (row, i) -> new StuckLane(
                        row.getString(1),
                        UUID.fromString(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()),
                topic.stream().toArray());
    }

    private static String of(Optional<String> topic) {
        return topic.isPresent() ? " and topic = ?" : "";
    }
}
