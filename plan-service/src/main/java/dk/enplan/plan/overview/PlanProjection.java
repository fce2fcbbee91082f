package dk.enplan.plan.overview;

import dk.enplan.contracts.Kind;
import dk.enplan.plan.model.PlanEvent;
import java.sql.Array;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps for reading what the plans' histories say. Each row knows its position, so an event seen twice is seen once. */
@Component
@ProcessingGroup("overview")
class PlanProjection {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    PlanProjection(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(PlanEvent.FactRecorded event, @SourceId String citizen, @SequenceNumber long position) {
        var said = event.fact().envelope();
        jdbc.update(
                """
                insert into fact_view (event_id, citizen_id, position, time, sector, type, json, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing
                """,
                said.id(),
                UUID.fromString(citizen),
                position,
                said.time(),
                said.sector().value(),
                said.type(),
                event.fact().json(),
                event.at().atOffset(ZoneOffset.UTC));
        changed(citizen, position, event);
    }

    @EventHandler
    void on(PlanEvent.FlagRaised event, @SourceId String citizen, @SequenceNumber long position) {
        jdbc.update(
                """
                insert into flag_view
                  (flag_id, citizen_id, position, rule, cause, rules_version, severity, state, since, due_on,
                   title_da, title_en, why_da, why_en, because, unknown, recipients, earlier_flag_id, raised_at)
                values (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                on conflict (flag_id) do nothing
                """,
                event.flagId(),
                UUID.fromString(citizen),
                position,
                event.key().rule(),
                array("text", event.key().cause().toArray()),
                event.rulesVersion(),
                Kind.wireName(event.severity()),
                event.since().atOffset(ZoneOffset.UTC),
                event.dueOn() == null ? null : event.dueOn().atOffset(ZoneOffset.UTC),
                event.title().da(),
                event.title().en(),
                event.why().da(),
                event.why().en(),
                array("uuid", event.because().toArray()),
                array("text", event.unknown().toArray()),
                json.writeValueAsString(FlagRow.Recipient.of(event.recipients())),
                event.earlierFlagId(),
                event.at().atOffset(ZoneOffset.UTC));
        changed(citizen, position, event);
    }

    @EventHandler
    void on(PlanEvent.FlagEscalated event, @SourceId String citizen, @SequenceNumber long position) {
        jdbc.update(
                """
                update flag_view
                   set severity = ?, recipients = recipients || cast(? as jsonb), position = ?
                 where flag_id = ? and position < ?
                """,
                Kind.wireName(event.severity()),
                json.writeValueAsString(FlagRow.Recipient.of(event.recipients())),
                position,
                event.flagId(),
                position);
        changed(citizen, position, event);
    }

    @EventHandler
    void on(PlanEvent.FlagCleared event, @SourceId String citizen, @SequenceNumber long position) {
        jdbc.update("""
                update flag_view
                   set state = 'cleared', cleared_at = ?, retroactive = ?, position = ?
                 where flag_id = ? and position < ?
                """, event.at().atOffset(ZoneOffset.UTC), event.retroactive(), position, event.flagId(), position);
        changed(citizen, position, event);
    }

    private void changed(String citizen, long position, PlanEvent event) {
        jdbc.update("""
                insert into plan_view (citizen_id, position, changed_at) values (?, ?, ?)
                on conflict (citizen_id) do update
                  set position = excluded.position, changed_at = excluded.changed_at
                  where plan_view.position < excluded.position
                """, UUID.fromString(citizen), position, event.at().atOffset(ZoneOffset.UTC));
    }

    private Array array(String type, Object[] values) {
        return java.util.Objects.requireNonNull(
                jdbc.execute((java.sql.Connection connection) -> connection.createArrayOf(type, values)));
    }
}
