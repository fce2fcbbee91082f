package dk.enplan.plan.overview.generation;

import dk.enplan.plan.overview.generation.Generation.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is set aside, counted for those who keep the platform running. */
@Component
class ViewStanding {

    private static final Map<String, Set<State>> WATCHED =
            Map.of("serving", Set.of(State.SERVING), "coming", Set.of(State.BUILDING, State.FINISHING));

    /**
     * @param plans whose plans are behind; {@code events} that wait for them, {@code since} when
     * @param faults how many plans wait for which kind of fault, and where it was thrown
     */
    record SetAside(long plans, long events, @Nullable Instant since, Map<String, Long> faults) {}

    private final JdbcTemplate jdbc;

    ViewStanding(JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        WATCHED.forEach((view, states) -> Gauge.builder("enplan.views.set.aside", this, it -> it.plans(states))
                .tag("view", view)
                .description("plans whose views are behind, because an event could not be written into them")
                .register(meters));
    }

    SetAside of(Generation generation) {
        var faults = new TreeMap<String, Long>();
        jdbc.query(
                """
                select cause_type || ' ' || cause_message as fault, count(*) as plans from view_letter
                 where processing_group = ? and cause_type is not null group by fault
                """,
                row -> {
                    faults.put(row.getString("fault"), row.getLong("plans"));
                },
                generation.processor());
        return jdbc.query(
                        """
                        select count(distinct sequence_identifier) as plans, count(*) as events,
                               min(cast(enqueued_at as timestamptz)) as since
                          from view_letter where processing_group = ?
                        """,
                        (row, i) -> new SetAside(
                                row.getLong("plans"), row.getLong("events"), Generations.instant(row, "since"), faults),
                        generation.processor())
                .getFirst();
    }

    /** In the generation that is read. */
    long plans() {
        return plans(Set.of(State.SERVING));
    }

    private long plans(Set<State> states) {
        var words = List.copyOf(states).stream().map(State::word).toArray(String[]::new);
        var count = jdbc.queryForObject("""
                select count(distinct sequence_identifier) from view_generation generation
                  join view_letter letter on letter.processing_group = 'overview-' || generation.generation
                 where generation.state = any(?)
                """, Long.class, (Object) words);
        return count == null ? 0 : count;
    }
}
