package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.plan.model.PlanEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What became of flags: each as it stands, and each step it took. */
@Component
class FlagWriter {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    FlagWriter(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** As it is read back: who was told, in which sector, in which role. */
    private record Reached(
            String told, @Nullable String sector, @Nullable String personId) {}

    void write(Generation generation, List<Told> batch) {
        for (var turn : FlagTurns.of(batch)) turn(generation, turn);
    }

    private void turn(Generation generation, List<Told> batch) {
        raised(generation.schema(), batch);
        escalated(generation.schema(), batch);
        answered(
                generation.schema(),
                "acknowledged",
                Rows.of(
                        batch,
                        PlanEvent.FlagAcknowledged.class,
                        (told, flag) -> Rows.row(
                                told.position(),
                                Rows.time(flag.at()),
                                Rows.time(flag.at()),
                                flag.by(),
                                null,
                                told.citizen(),
                                flag.flagId())));
        answered(
                generation.schema(),
                "waived",
                Rows.of(
                        batch,
                        PlanEvent.FlagWaived.class,
                        (told, flag) -> Rows.row(
                                told.position(),
                                Rows.time(flag.at()),
                                Rows.time(flag.at()),
                                flag.by(),
                                flag.reason().value(),
                                told.citizen(),
                                flag.flagId())));
        cleared(generation.schema(), batch);
    }

    /** Somebody has seen it, or lets it rest. */
    private void answered(String view, String step, List<@Nullable Object[]> answers) {
        if (answers.isEmpty()) return;
        jdbc.batchUpdate("""
                insert into %1$s.flag_step
                  (citizen_id, position, flag_id, step, severity, time, arrived_at, recipients, actor, reason)
                select citizen_id, ?, flag_id, '%2$s', severity, ?, ?, '[]', ?, ?
                  from %1$s.flag where citizen_id = ? and flag_id = ?
                on conflict (citizen_id, position) do nothing
                """.formatted(view, step), answers);
        jdbc.batchUpdate(
                """
                update %1$s.flag flag
                   set state = step.step, answered_by = step.actor, answered_at = step.time, reason = step.reason,
                       position = step.position
                  from %1$s.flag_step step
                 where step.position = ? and step.citizen_id = ?
                   and flag.citizen_id = step.citizen_id and flag.flag_id = step.flag_id and flag.position < step.position
                """.formatted(view),
                answers.stream().map(row -> Rows.row(row[0], row[5])).toList());
    }

    private void raised(String view, List<Told> batch) {
        var raised = Rows.of(batch, PlanEvent.FlagRaised.class, this::flag);
        if (raised.isEmpty()) return;
        jdbc.batchUpdate("""
                insert into %s.flag
                  (citizen_id, flag_id, position, rule, cause, rules_version, severity, state, since, due_on,
                   title_da, title_en, why_da, why_en, because, unknown, recipients, earlier_flag_id, raised_at,
                   sector)
                values (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, cast(? as uuid[]), ?,
                        cast(? as jsonb), ?, ?, ?)
                on conflict (citizen_id, flag_id) do nothing
                """.formatted(view), raised);
        steps(
                view,
                "raised",
                Rows.of(
                        batch,
                        PlanEvent.FlagRaised.class,
                        (told, flag) -> Rows.row(
                                told.citizen(),
                                told.position(),
                                flag.flagId(),
                                Kind.wireName(flag.severity()),
                                Rows.time(flag.since()),
                                Rows.time(flag.at()),
                                reached(flag.recipients()))));
    }

    private @Nullable Object[] flag(Told told, PlanEvent.FlagRaised flag) {
        return Rows.row(
                told.citizen(),
                flag.flagId(),
                told.position(),
                flag.key().rule(),
                flag.key().cause().toArray(String[]::new),
                flag.rulesVersion(),
                Kind.wireName(flag.severity()),
                Rows.time(flag.since()),
                Rows.timeOrNull(flag.dueOn()),
                flag.title().da(),
                flag.title().en(),
                flag.why().da(),
                flag.why().en(),
                flag.because().stream().map(UUID::toString).toArray(String[]::new),
                flag.unknown().toArray(String[]::new),
                reached(flag.recipients()),
                flag.earlierFlagId(),
                Rows.time(flag.at()),
                sector(flag.recipients()));
    }

    private static String sector(List<Recipient> recipients) {
        var sectors = recipients.stream()
                .flatMap(it -> Stream.ofNullable(it.sector()))
                .map(Tag::value)
                .distinct()
                .toList();
        if (sectors.isEmpty()) return "plan";
        return sectors.size() == 1 ? sectors.getFirst() : "several";
    }

    private void escalated(String view, List<Told> batch) {
        var escalated = Rows.of(
                batch,
                PlanEvent.FlagEscalated.class,
                (told, flag) -> Rows.row(
                        Kind.wireName(flag.severity()),
                        reached(flag.recipients()),
                        told.position(),
                        told.citizen(),
                        flag.flagId(),
                        told.position()));
        if (escalated.isEmpty()) return;
        jdbc.batchUpdate("""
                update %s.flag
                   set severity = ?, recipients = recipients || cast(? as jsonb), position = ?
                 where citizen_id = ? and flag_id = ? and position < ?
                """.formatted(view), escalated);
        steps(
                view,
                "escalated",
                Rows.of(
                        batch,
                        PlanEvent.FlagEscalated.class,
                        (told, flag) -> Rows.row(
                                told.citizen(),
                                told.position(),
                                flag.flagId(),
                                Kind.wireName(flag.severity()),
                                Rows.time(flag.since()),
                                Rows.time(flag.at()),
                                reached(flag.recipients()))));
    }

    private void steps(String view, String step, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate("""
                insert into %s.flag_step (citizen_id, position, flag_id, step, severity, time, arrived_at, recipients)
                values (?, ?, ?, '%s', ?, ?, ?, cast(? as jsonb)) on conflict (citizen_id, position) do nothing
                """.formatted(view, step), rows);
    }

    /** It cleared as grave as it was. */
    private void cleared(String view, List<Told> batch) {
        var steps = Rows.of(
                batch,
                PlanEvent.FlagCleared.class,
                (told, flag) -> Rows.row(
                        told.position(),
                        Rows.time(flag.at()),
                        Rows.time(flag.at()),
                        flag.retroactive(),
                        flag.corrected(),
                        told.citizen(),
                        flag.flagId()));
        if (steps.isEmpty()) return;
        jdbc.batchUpdate("""
                insert into %1$s.flag_step
                  (citizen_id, position, flag_id, step, severity, time, arrived_at, recipients, retroactive, corrected)
                select citizen_id, ?, flag_id, 'cleared', severity, ?, ?, '[]', ?, ?
                  from %1$s.flag where citizen_id = ? and flag_id = ?
                on conflict (citizen_id, position) do nothing
                """.formatted(view), steps);
        jdbc.batchUpdate(
                """
                update %s.flag
                   set state = 'cleared', cleared_at = ?, retroactive = ?, corrected = ?, position = ?
                 where citizen_id = ? and flag_id = ? and position < ?
                """.formatted(view),
                Rows.of(
                        batch,
                        PlanEvent.FlagCleared.class,
                        (told, flag) -> Rows.row(
                                Rows.time(flag.at()),
                                flag.retroactive(),
                                flag.corrected(),
                                told.position(),
                                told.citizen(),
                                flag.flagId(),
                                told.position())));
    }

    private String reached(List<Recipient> recipients) {
        return json.writeValueAsString(recipients.stream()
                .map(it -> new Reached(
                        Kind.wireName(it.told()),
                        it.sector() == null ? null : it.sector().value(),
                        it.personId()))
                .toList());
    }
}
