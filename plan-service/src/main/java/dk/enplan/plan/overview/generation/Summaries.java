package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Rules;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Draws the worklist's lines of some citizens again, from what is kept of them. The caller holds their plans' rows. */
@Component
class Summaries {

    private final JdbcTemplate jdbc;
    private final Rules rules;
    private final LineWriter lines;

    Summaries(JdbcTemplate jdbc, Rules rules, LineWriter lines) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.lines = lines;
    }

    private record At(UUID citizen, long position, Instant changedAt) {}

    void draw(Generation generation, Collection<UUID> citizens) {
        var plans = plans(generation, citizens);
        var facts = facts(generation, citizens);
        var flags = flags(generation, citizens);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var at : plans) {
            var citizen = new CitizenId(at.citizen());
            var standing = Facts.of(citizen, facts.getOrDefault(at.citizen(), List.of()))
                    .standing()
                    .facts();
            // As of the last event, not of now: whoever draws it, and whenever, draws the same.
            var outlook = rules.look(citizen, standing, at.changedAt());
            var open = flags.getOrDefault(at.citizen(), List.of());
            for (var line : Line.of(Plan.of(citizen, standing), standing, outlook, at.changedAt()))
                rows.add(lines.row(at.citizen(), at.changedAt(), line, open));
        }
        lines.write(generation, rows);
        jdbc.batchUpdate(
                "update %s.plan set summarised = ? where citizen_id = ?".formatted(generation.schema()),
                plans.stream().map(at -> Rows.row(at.position(), at.citizen())).toList());
    }

    /** Some that are waiting, unless another replica has them or they are set aside. */
    List<UUID> waiting(Generation generation, int most) {
        return jdbc.queryForList(
                """
                select citizen_id from %s.plan where summarised < position and %s
                 order by citizen_id limit %d for update skip locked
                """.formatted(generation.schema(), ViewTables.notSetAside(generation, "citizen_id"), most), UUID.class);
    }

    long position(Generation generation, UUID citizen) {
        return plans(generation, List.of(citizen)).getFirst().position();
    }

    /** The lines of the one before, for a citizen whose own cannot be drawn. */
    void keep(Generation older, Generation generation, UUID citizen) {
        jdbc.update(
                "insert into %s.summary select * from %s.summary where citizen_id = ? on conflict do nothing"
                        .formatted(generation.schema(), older.schema()),
                citizen);
    }

    private List<At> plans(Generation generation, Collection<UUID> citizens) {
        return jdbc.query(
                "select citizen_id, position, changed_at from %s.plan where citizen_id = any(cast(? as uuid[]))"
                        .formatted(generation.schema()),
                (row, i) -> new At(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                (Object) citizens.stream().map(UUID::toString).toArray(String[]::new));
    }

    private Map<UUID, List<CloudEvent<Fact>>> facts(Generation generation, Collection<UUID> citizens) {
        Map<UUID, List<CloudEvent<Fact>>> facts = new HashMap<>();
        jdbc.query(
                "select citizen_id, json from %s.fact where citizen_id = any(cast(? as uuid[]))"
                        .formatted(generation.schema()),
                row -> {
                    facts.computeIfAbsent(row.getObject(1, UUID.class), citizen -> new ArrayList<>())
                            .add(Language.FACTS.kept(row.getString(2)));
                },
                (Object) citizens.stream().map(UUID::toString).toArray(String[]::new));
        return facts;
    }

    private Map<UUID, List<LineWriter.OpenFlag>> flags(Generation generation, Collection<UUID> citizens) {
        Map<UUID, List<LineWriter.OpenFlag>> flags = new HashMap<>();
        jdbc.query(
                """
                select citizen_id, severity, since from %s.flag
                 where citizen_id = any(cast(? as uuid[])) and state in ('open', 'acknowledged') order by since
                """.formatted(generation.schema()),
                row -> {
                    flags.computeIfAbsent(row.getObject(1, UUID.class), citizen -> new ArrayList<>())
                            .add(new LineWriter.OpenFlag(
                                    row.getString(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                },
                (Object) citizens.stream().map(UUID::toString).toArray(String[]::new));
        return flags;
    }
}
