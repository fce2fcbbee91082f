package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.PlanEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the table that Axon writes: as many plans as are asked for in one statement. */
final class JdbcStreams implements Streams {

    /** Ordered inside, so that each plan is looked up by its index, however large the table is. */
    private static final String NEWS = """
            select event.aggregate_identifier, event.payload, event.payload_type, event.payload_revision
              from unnest(?::text[], ?::bigint[]) as known (citizen, next)
             cross join lateral (
               select aggregate_identifier, payload, payload_type, payload_revision from domain_event
                where aggregate_identifier = known.citizen and sequence_number >= known.next
                order by sequence_number
             ) as event
            """;

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    JdbcStreams(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    @Override
    public Map<CitizenId, List<PlanEvent>> read(Map<CitizenId, Long> from) {
        var known = List.copyOf(from.entrySet());
        var read = new HashMap<CitizenId, List<PlanEvent>>();
        jdbc.query(
                NEWS,
                row -> {
                    read.computeIfAbsent(CitizenId.of(row.getString(1)), citizen -> new ArrayList<>())
                            .add(event(row.getBytes(2), row.getString(3), row.getString(4)));
                },
                known.stream().map(it -> it.getKey().toString()).toArray(String[]::new),
                known.stream().map(Map.Entry::getValue).toArray(Long[]::new));
        return read;
    }

    private PlanEvent event(byte[] payload, String type, String revision) {
        PlanEvent event = serializer.deserialize(new SimpleSerializedObject<>(payload, byte[].class, type, revision));
        return Objects.requireNonNull(event);
    }
}
