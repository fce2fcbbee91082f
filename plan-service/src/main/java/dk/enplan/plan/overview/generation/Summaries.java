package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.flag.Severity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts down the worklist's lines of some citizens again, as they are ready, or drawn from what is kept of their plans. Nobody who
 * writes waits while they are drawn: their rows are held only to put the lines down.
 */
@Component
class Summaries {

    private static final String DRAWN = "unnest(?::uuid[], ?::bigint[]) as drawn (citizen, position)";
    /** So many draw side by side before one of them finds nothing, though there is something. */
    private static final int AT_IT = 8;
    /** The lock that says whose lines somebody is drawing. */
    private static final int DRAWING = 0x6c696e65;

    private final JdbcTemplate jdbc;
    private final LineDrawing drawing;
    private final ReadyLines ready;
    private final LineWriter writer;

    Summaries(JdbcTemplate jdbc, LineDrawing drawing, ReadyLines ready, LineWriter writer) {
        this.jdbc = jdbc;
        this.drawing = drawing;
        this.ready = ready;
        this.writer = writer;
    }

    /** A plan as far as this generation knows it. */
    private record At(UUID citizen, long position, Instant changedAt, long summarised) {

        boolean waits() {
            return summarised < position;
        }
    }

    void draw(Generation generation, Collection<UUID> citizens) {
        Map<UUID, Long> positions = new LinkedHashMap<>();
        Map<UUID, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
        for (var its : lines(generation, citizens)) {
            positions.put(its.citizen(), its.position());
            rows.put(its.citizen(), its.rows());
        }
        // Whoever is written about just now is drawn the next time, and whom somebody has drawn further on is not drawn
        // back.
        rows.keySet().retainAll(hold(generation, positions));
        positions.keySet().retainAll(rows.keySet());
        writer.write(generation, rows.values().stream().flatMap(List::stream).toList());
        jdbc.update("""
                update %s.plan set summarised = drawn.position from %s where citizen_id = drawn.citizen
                """.formatted(generation.schema(), DRAWN), citizens(positions), positions(positions));
    }

    private List<UUID> hold(Generation generation, Map<UUID, Long> positions) {
        return jdbc.queryForList(
                """
                select citizen_id from %s join %s.plan as plan on citizen_id = drawn.citizen and summarised < drawn.position
                   for update of plan skip locked
                """.formatted(DRAWN, generation.schema()), UUID.class, citizens(positions), positions(positions));
    }

    private static UUID[] citizens(Map<UUID, Long> positions) {
        return positions.keySet().toArray(UUID[]::new);
    }

    private static Long[] positions(Map<UUID, Long> positions) {
        return positions.values().toArray(Long[]::new);
    }

    /**
     * Of those whose line does not know their last event yet. A plan that is at hand may be further on than these views: its line
     * is drawn as it is there, and what is still to come finds it drawn.
     */
    private List<Lines> lines(Generation generation, Collection<UUID> citizens) {
        var lines = new ArrayList<Lines>();
        var others = new ArrayList<At>();
        for (var at : plans(generation, citizens)) {
            if (!at.waits()) continue;
            var its = ready.of(new CitizenId(at.citizen()), at.position());
            if (its.isPresent()) lines.add(its.get());
            else others.add(at);
        }
        lines.addAll(fromTables(generation, others));
        return lines;
    }

    private List<Lines> fromTables(Generation generation, List<At> plans) {
        if (plans.isEmpty()) return List.of();
        var citizens = plans.stream().map(At::citizen).toList();
        var facts = facts(generation, citizens);
        var flags = flags(generation, citizens);
        return plans.stream()
                .map(at -> drawing.of(
                        new CitizenId(at.citizen()),
                        at.position(),
                        at.changedAt(),
                        facts.getOrDefault(at.citizen(), List.of()),
                        flags.getOrDefault(at.citizen(), List.of())))
                .toList();
    }

    /**
     * Some that are waiting, unless another replica draws them until its transaction ends, or they are set aside.
     *
     * @param after whom they come in the table's order
     */
    List<UUID> waiting(Generation generation, Optional<UUID> after, int most) {
        return jdbc.queryForList(
                """
                select citizen_id from (
                  select citizen_id from %s.plan
                   where summarised < position and %s and %s order by citizen_id limit %d) as waiting
                 where pg_try_advisory_xact_lock(%d, hashtext(citizen_id::text)) limit %d
                """.formatted(
                                generation.schema(),
                                after.map("citizen_id > '%s'"::formatted).orElse("true"),
                                ViewTables.notSetAside(generation, "citizen_id"),
                                most * AT_IT,
                                DRAWING,
                                most),
                UUID.class);
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
                "select citizen_id, position, changed_at, summarised from %s.plan where citizen_id = any(cast(? as uuid[]))"
                        .formatted(generation.schema()),
                (row, i) -> new At(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getLong(4)),
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
                                    Severity.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                },
                (Object) citizens.stream().map(UUID::toString).toArray(String[]::new));
        return flags;
    }
}
