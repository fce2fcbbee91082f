package dk.enplan.kit.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many wait. Counting reads every row, and there may be a million of them when somebody looks most often; so a count
 * is believed a hundred times as long as it took, and counting never takes more than a hundredth of the time.
 */
final class Counting {

    record Count(long messages, long citizens, @Nullable Instant oldest, Instant at) {}

    private record Believed(Count count, long until) {}

    private static final int TIMES = 100;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Map<Optional<String>, Believed> believed = new ConcurrentHashMap<>();

    Counting(JdbcTemplate jdbc, Clock clock, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Of one topic, or of all. */
    Count of(Optional<String> topic) {
        return Objects.requireNonNull(believed.compute(
                        topic, (it, last) -> last != null && nanos.getAsLong() - last.until() < 0 ? last : count(it)))
                .count();
    }

    private Believed count(Optional<String> topic) {
        var begun = nanos.getAsLong();
        var at = clock.instant();
        // Put together from each citizen's: several times as fast as count(distinct).
        var count = jdbc.queryForObject(
                """
                select coalesce(sum(messages), 0), count(*), min(oldest) from (
                  select count(*) as messages, min(put_at) as oldest from outbox_waiting %s group by message_key) as by_citizen
                """.formatted(topic.isPresent() ? "where topic = ?" : ""),
                (row, i) ->
                        new Count(row.getLong(1), row.getLong(2), instant(row.getObject(3, OffsetDateTime.class)), at),
                topic.stream().toArray());
        var over = nanos.getAsLong();
        return new Believed(Objects.requireNonNull(count), over + TIMES * (over - begun));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
