package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.access.Mark;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.model.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables the projection fills, read. */
@Component
public class PlanRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Mark> mark(CitizenId citizen) {
        return jdbc.sql("""
                        select coalesce(plan.position, -1) as position, behind.citizen is not null as behind,
                               (select generation from view_generation where state = 'serving') as generation
                          from (select cast(:citizen as uuid) as citizen_id) asked
                          left join serving.plan plan on plan.citizen_id = asked.citizen_id
                          left join serving.behind behind on behind.citizen = :citizen
                         where plan.position is not null or behind.citizen is not null
                        """)
                .param("citizen", citizen.toString())
                .query((row, i) ->
                        new Mark(row.getLong("position"), row.getBoolean("behind"), row.getLong("generation")))
                .optional();
    }

    /**
     * How far it has come, as far as this reader may know: what they know nothing of does not count. Nor, for whom something said in
     * confidence does not exist, what became of flags: it may have followed from that.
     */
    long position(Pass pass) {
        if (!pass.hides() && !pass.reader().veiled())
            return mark(pass.citizen()).map(Mark::position).orElse(-1L);
        return jdbc.sql("""
                        select coalesce(greatest(
                                 (select max(position) from serving.fact
                                   where citizen_id = :citizen and audience <> all(cast(:hidden as text[]))),
                                 (select max(position) from serving.flag_step where citizen_id = :citizen and not :veiled)), -1)
                        """)
                .param("citizen", pass.citizen().value())
                .param("hidden", pass.reader().hidden().toArray(String[]::new))
                .param("veiled", pass.reader().veiled())
                .query(Long.class)
                .single();
    }

    /** In order of time, whatever order they came in. */
    List<CloudEvent<Fact>> facts(CitizenId citizen) {
        return facts(citizen, Instant.MAX);
    }

    /** Those that came after one position in the plan's history, up to another. */
    List<CloudEvent<Fact>> facts(CitizenId citizen, long after, long upTo) {
        return jdbc
                .sql("select json from serving.fact where citizen_id = ? and position > ? and position <= ?")
                .params(citizen.value(), after, upTo)
                .query(String.class)
                .list()
                .stream()
                .map(Language.FACTS::kept)
                .toList();
    }

    /** Those that had arrived by then. */
    List<CloudEvent<Fact>> facts(CitizenId citizen, Instant knownAt) {
        return jdbc
                .sql("select json from serving.fact where citizen_id = ? and arrived_at <= ?")
                .params(citizen.value(), Moments.forDatabase(knownAt))
                .query(String.class)
                .list()
                .stream()
                .map(Language.FACTS::kept)
                .sorted(Facts.IN_ORDER)
                .toList();
    }

    /** Open ones first, the gravest first; cleared ones after them, the latest first. */
    List<FlagRow> flags(CitizenId citizen) {
        return jdbc.sql("""
                        select * from serving.flag where citizen_id = ?
                        order by state in ('cleared', 'waived'),
                                 array_position(array['critical', 'high', 'warn', 'info'], severity),
                                 raised_at desc, flag_id
                        """).param(citizen.value()).query((row, i) -> flag(row)).list();
    }

    /** As they stood then: as grave, with those told who had been told, and open though they have been cleared since. */
    List<FlagRow> flags(CitizenId citizen, Instant knownAt) {
        return jdbc.sql("""
                        select flag.citizen_id, flag.flag_id, rule, cause, since, due_on, title_da, title_en, why_da, why_en,
                               because, unknown, raised_at, severity, known.recipients, known.cleared_at, known.retroactive,
                               known.corrected, known.answered_by, known.answered_at, known.reason,
                               case when known.cleared_at is not null then 'cleared'
                                    when known.waived then 'waived'
                                    when known.answered_at is not null then 'acknowledged' else 'open' end as state
                          from (select citizen_id, flag_id,
                                       (array_agg(severity order by position desc))[1] as severity,
                                       jsonb_path_query_array(jsonb_agg(recipients order by position), '$[*][*]') as recipients,
                                       max(arrived_at) filter (where step = 'cleared') as cleared_at,
                                       bool_or(retroactive) as retroactive,
                                       bool_or(corrected) as corrected,
                                       bool_or(step = 'waived') as waived,
                                       (array_agg(actor order by position desc) filter (where actor is not null))[1] as answered_by,
                                       max(arrived_at) filter (where actor is not null) as answered_at,
                                       (array_agg(reason order by position desc) filter (where reason is not null))[1] as reason
                                  from serving.flag_step
                                 where citizen_id = ? and arrived_at <= ?
                                 group by citizen_id, flag_id) known
                          join (select citizen_id, flag_id, rule, cause, since, due_on, title_da, title_en, why_da, why_en,
                                       because, unknown, raised_at from serving.flag) flag
                            on flag.citizen_id = known.citizen_id and flag.flag_id = known.flag_id
                         order by known.cleared_at is not null or known.waived,
                                  array_position(array['critical', 'high', 'warn', 'info'], severity),
                                  raised_at desc, flag.flag_id
                        """)
                .params(citizen.value(), Moments.forDatabase(knownAt))
                .query((row, i) -> flag(row))
                .list();
    }

    private FlagRow flag(ResultSet row) throws SQLException {
        return new FlagRow(
                row.getObject("flag_id", UUID.class),
                row.getString("rule"),
                List.of((String[]) row.getArray("cause").getArray()),
                row.getString("severity"),
                row.getString("state"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instantOrNull(row, "due_on"),
                new PlanDocument.Words(row.getString("title_da"), row.getString("title_en")),
                new PlanDocument.Words(row.getString("why_da"), row.getString("why_en")),
                List.of((UUID[]) row.getArray("because").getArray()),
                List.of((String[]) row.getArray("unknown").getArray()),
                told(row.getString("recipients")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row, "cleared_at"),
                (Boolean) row.getObject("retroactive"),
                (Boolean) row.getObject("corrected"),
                FlagRow.Answer.of(
                        row.getString("answered_by"), instantOrNull(row, "answered_at"), row.getString("reason")));
    }

    /** Told at one step and told again at the next is told. */
    private List<FlagRow.Recipient> told(String recipients) {
        return json.readValue(recipients, new TypeReference<List<FlagRow.Recipient>>() {}).stream()
                .distinct()
                .toList();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
