package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.plan.access.Ties;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the worklist, as rows. */
@Component
class LineWriter {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    LineWriter(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param since no finer than a table keeps it: drawn from rows, or from a plan that is at hand, a line is the same */
    record OpenFlag(Severity severity, Instant since) {
        OpenFlag {
            since = since.truncatedTo(ChronoUnit.MICROS);
        }
    }

    private record Open(long count, Instant oldest) {}

    private record Expected(String rule, String da, String en, Instant dueOn) {}

    private record Yes(
            Set<String> sectors, String purpose, @Nullable String until) {}

    @Nullable Object[] row(UUID citizen, Line line) {
        var open = line.open();
        Map<String, Open> bySeverity = new TreeMap<>();
        for (var flag : open)
            bySeverity.merge(
                    Kind.wireName(flag.severity()),
                    new Open(1, flag.since()),
                    (known, more) -> new Open(known.count() + 1, known.oldest()));
        return Rows.row(
                citizen,
                line.readers().word(),
                line.membership(),
                line.cluster(),
                open.stream()
                        .map(OpenFlag::severity)
                        .max(Comparator.naturalOrder())
                        .map(Kind::wireName)
                        .orElse(null),
                Rows.timeOrNull(open.stream()
                        .map(OpenFlag::since)
                        .min(Comparator.naturalOrder())
                        .orElse(null)),
                json.writeValueAsString(bySeverity),
                line.expectations().stream().map(it -> it.dueOn().toString()).toArray(String[]::new),
                json.writeValueAsString(line.expectations().stream()
                        .map(it -> new Expected(
                                it.key().rule(), it.title().da(), it.title().en(), it.dueOn()))
                        .toList()),
                line.presentFrom().orElse(null),
                Rows.timeOrNull(line.lastContact().orElse(null)),
                json.writeValueAsString(line.heard()),
                line.coordinators().toArray(String[]::new),
                line.staff().toArray(String[]::new),
                line.sectors().toArray(String[]::new),
                Rows.time(line.changedAt()),
                json.writeValueAsString(line.waiting()),
                json.writeValueAsString(line.vacancies()),
                line.ties().coordinatedFrom(Here.dateOf(line.changedAt())).orElse(null),
                consents(line.ties()));
    }

    private @Nullable String consents(Ties ties) {
        if (!ties.asked()) return null;
        return json.writeValueAsString(ties.consents().stream()
                .map(it -> new Yes(
                        it.sectors(),
                        it.purpose(),
                        it.until() == null ? null : it.until().toString()))
                .toList());
    }

    void write(Generation generation, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate("""
                insert into %s.summary
                  (citizen_id, readers, membership, cluster, severity, oldest_flag, flags, due, expectations,
                   present_from, last_contact, heard, coordinators, staff, sectors, changed_at,
                   waiting, vacancies, coordinated_from, consents)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as timestamptz[]),
                        cast(? as jsonb), ?, ?, cast(? as jsonb), ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, cast(? as jsonb))
                on conflict (citizen_id, readers) do update set
                  membership = excluded.membership, cluster = excluded.cluster, severity = excluded.severity,
                  oldest_flag = excluded.oldest_flag, flags = excluded.flags, due = excluded.due,
                  expectations = excluded.expectations, present_from = excluded.present_from,
                  last_contact = excluded.last_contact, heard = excluded.heard, coordinators = excluded.coordinators,
                  staff = excluded.staff, sectors = excluded.sectors, changed_at = excluded.changed_at,
                  waiting = excluded.waiting, vacancies = excluded.vacancies,
                  coordinated_from = excluded.coordinated_from, consents = excluded.consents
                """.formatted(generation.schema()), rows);
    }
}
