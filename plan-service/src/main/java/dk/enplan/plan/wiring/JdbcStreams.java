package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.Ring;
import dk.enplan.plan.keys.SealedEvent;
import dk.enplan.plan.model.PlanEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the table that Axon writes: as many plans as are asked for in one statement. */
final class JdbcStreams implements Streams {

    /** Ordered inside, so that each plan is looked up by its index, however large the table is. */
    private static final String NEWS = """
            select event.aggregate_identifier, event.sequence_number, event.event_identifier, event.payload,
                   event.payload_type, event.payload_revision
              from unnest(?::text[], ?::bigint[]) as known (citizen, next)
             cross join lateral (
               select aggregate_identifier, sequence_number, event_identifier, payload, payload_type, payload_revision
                 from domain_event
                where aggregate_identifier = known.citizen and sequence_number >= known.next
                order by sequence_number
             ) as event
            """;

    /** One look into the index for each. */
    private static final String LENGTHS = """
            select citizen, last + 1
              from unnest(?::text[]) as asked (citizen)
             cross join lateral (
               select max(sequence_number) as last from domain_event where aggregate_identifier = asked.citizen) as stream
             where last is not null
            """;

    @SuppressWarnings("ArrayRecordComponent") // only until it is opened
    private record Row(
            String citizen,
            long sequence,
            String id,
            byte[] payload,
            String type,
            @Nullable String revision) {}

    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final CitizenKeys keys;

    JdbcStreams(JdbcTemplate jdbc, Serializer serializer, CitizenKeys keys) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.keys = keys;
    }

    @Override
    public Map<CitizenId, List<PlanEvent>> read(Map<CitizenId, Long> from) {
        var known = List.copyOf(from.entrySet());
        var rows = jdbc.query(
                NEWS,
                (row, i) -> new Row(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getBytes(4),
                        row.getString(5),
                        row.getString(6)),
                known.stream().map(it -> it.getKey().toString()).toArray(String[]::new),
                known.stream().map(Map.Entry::getValue).toArray(Long[]::new));
        var ring = keys.of(
                rows.stream().map(Row::citizen).distinct().map(CitizenId::of).toList());
        var read = new HashMap<CitizenId, List<PlanEvent>>();
        for (var row : rows) {
            var citizen = CitizenId.of(row.citizen());
            if (!ring.erased(citizen))
                read.computeIfAbsent(citizen, first -> new ArrayList<>()).add(event(ring, row));
        }
        return read;
    }

    @Override
    public Map<CitizenId, Long> lengths(Collection<CitizenId> citizens) {
        var lengths = new HashMap<CitizenId, Long>();
        jdbc.query(
                LENGTHS,
                row -> {
                    lengths.put(CitizenId.of(row.getString(1)), row.getLong(2));
                },
                (Object) citizens.stream().map(CitizenId::toString).toArray(String[]::new));
        return lengths;
    }

    private PlanEvent event(Ring ring, Row row) {
        // What does not open is read as it is, and that breaks: this plan, and no other.
        var payload = SealedEvent.open(ring, row.citizen(), row.sequence(), row.id(), row.payload())
                .orElse(row.payload());
        PlanEvent event =
                serializer.deserialize(new SimpleSerializedObject<>(payload, byte[].class, row.type(), row.revision()));
        return Objects.requireNonNull(event);
    }
}
