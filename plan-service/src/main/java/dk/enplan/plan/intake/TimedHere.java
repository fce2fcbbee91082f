package dk.enplan.plan.intake;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The times that were filled in for acts whose sender gave none. */
@Component
final class TimedHere {

    private record Times(OffsetDateTime time, OffsetDateTime recordedAt) {}

    private final JdbcTemplate jdbc;

    TimedHere(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were said before get the times that they got then. */
    List<Act> asBefore(List<Act> acts) {
        var before = times(
                acts.stream().filter(Act::timedHere).map(Act::id).distinct().toList());
        return acts.stream()
                .map(act -> {
                    var times = before.get(act.id());
                    return times == null ? act : act.timedAs(times.time(), times.recordedAt());
                })
                .toList();
    }

    void remember(List<Act> acts) {
        jdbc.batchUpdate(
                "insert into timed_here (event_id, time, recorded_at) values (?, ?, ?) on conflict do nothing",
                acts.stream()
                        .filter(Act::timedHere)
                        .map(act -> act.fact().envelope())
                        .map(it -> new Object[] {
                            it.id(), it.time().toString(), it.recordedAt().toString()
                        })
                        .toList());
    }

    private Map<UUID, Times> times(List<UUID> ids) {
        var times = new HashMap<UUID, Times>();
        if (ids.isEmpty()) return times;
        jdbc.query(
                "select event_id, time, recorded_at from timed_here where event_id = any (?)",
                row -> {
                    times.put(
                            row.getObject(1, UUID.class),
                            new Times(OffsetDateTime.parse(row.getString(2)), OffsetDateTime.parse(row.getString(3))));
                },
                (Object) ids.toArray(UUID[]::new));
        return times;
    }
}
