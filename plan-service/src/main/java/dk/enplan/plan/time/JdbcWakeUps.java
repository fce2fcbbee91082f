package dk.enplan.plan.time;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.database.LastWords;
import dk.enplan.plan.model.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One indexed row for each plan that time alone can change. */
@Component
final class JdbcWakeUps implements WakeUps {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcWakeUps(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** In one order, like everybody who writes several of these rows. */
    @Override
    public void at(Map<CitizenId, Optional<Instant>> next) {
        var inOrder = next.keySet().stream()
                .sorted(Comparator.comparing(CitizenId::toString))
                .toList();
        write(inOrder.stream().filter(it -> at(next, it).isPresent()).toList(), next);
        forget(inOrder.stream().filter(it -> at(next, it).isEmpty()).toList());
    }

    private static Optional<Instant> at(Map<CitizenId, Optional<Instant>> next, CitizenId citizen) {
        return next.getOrDefault(citizen, Optional.empty());
    }

    private void write(List<CitizenId> due, Map<CitizenId, Optional<Instant>> next) {
        if (!due.isEmpty())
            LastWords.say(
                    template,
                    """
                    insert into wake_up (citizen_id, due_at)
                    select citizen, due_at::timestamptz from unnest(?::uuid[], ?::text[]) as due (citizen, due_at)
                    on conflict (citizen_id) do update set due_at = excluded.due_at
                    """,
                    ids(due),
                    due.stream()
                            .map(it -> at(next, it).orElseThrow().toString())
                            .toArray(String[]::new));
    }

    private void forget(List<CitizenId> never) {
        if (!never.isEmpty())
            LastWords.say(template, "delete from wake_up where citizen_id = any (?)", (Object) ids(never));
    }

    private static UUID[] ids(List<CitizenId> citizens) {
        return citizens.stream().map(CitizenId::value).toArray(UUID[]::new);
    }

    /** Those that have been due longest. */
    List<CitizenId> due(Instant now, int most) {
        return jdbc
                .sql("select citizen_id from wake_up where due_at <= ? order by due_at limit ?")
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query(UUID.class)
                .list()
                .stream()
                .map(CitizenId::new)
                .toList();
    }

    boolean isDue(CitizenId citizen, Instant now) {
        return jdbc.sql("select true from wake_up where citizen_id = ? and due_at <= ?")
                .params(citizen.value(), now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Somebody whose plan cannot be looked at now must not keep the others asleep. */
    void postpone(CitizenId citizen, Instant now, Duration by) {
        at(Map.of(citizen, Optional.of(now.plus(by))));
    }
}
