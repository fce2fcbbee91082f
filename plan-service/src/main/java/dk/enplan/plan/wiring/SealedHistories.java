package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.SealedEvent;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.replay.Recorded;
import dk.enplan.plan.replay.RecordedHistories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Straight from the table, event by event: one that cannot be read is an answer here, and no fault. */
@Component
final class SealedHistories implements RecordedHistories {

    @SuppressWarnings("ArrayRecordComponent") // only until it is opened
    private record Row(
            long sequence,
            String id,
            byte[] payload,
            String type,
            @Nullable String revision) {}

    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final CitizenKeys keys;

    SealedHistories(JdbcTemplate jdbc, @Qualifier("eventSerializer") Serializer serializer, CitizenKeys keys) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.keys = keys;
    }

    @Override
    public History of(CitizenId citizen) {
        var rows = jdbc.query(
                """
                select sequence_number, event_identifier, payload, payload_type, payload_revision from domain_event
                 where aggregate_identifier = ? order by sequence_number
                """,
                (row, i) ->
                        new Row(row.getLong(1), row.getString(2), row.getBytes(3), row.getString(4), row.getString(5)),
                citizen.toString());
        var ring = keys.of(List.of(citizen));
        var events = new ArrayList<Recorded>();
        for (var row : rows) {
            var opened = SealedEvent.open(ring, citizen.toString(), row.sequence(), row.id(), row.payload());
            if (opened.isEmpty())
                return shut(
                        events, rows, row, "does not open: its key is gone, or it was changed or put there by hand");
            var event = read(row, opened.get());
            if (event.isEmpty()) return shut(events, rows, row, "cannot be read by this version of the service");
            events.add(new Recorded(row.sequence(), event.get()));
        }
        return new History(events, Optional.empty());
    }

    private static History shut(List<Recorded> events, List<Row> rows, Row first, String why) {
        return new History(
                events,
                Optional.of(new Shut(
                        first.sequence(),
                        rows.size() - (long) events.size(),
                        "Event %d of this citizen %s. Nothing from there on could be replayed."
                                .formatted(first.sequence(), why))));
    }

    /** Whatever keeps one from being read keeps nobody from reading the others. */
    private Optional<PlanEvent> read(Row row, byte[] clear) {
        try {
            Object event = serializer.deserialize(
                    new SimpleSerializedObject<>(clear, byte[].class, row.type(), row.revision()));
            return event instanceof PlanEvent known ? Optional.of(known) : Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
