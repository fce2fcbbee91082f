package dk.enplan.plan.erasure;

import dk.enplan.contracts.CitizenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was erased, and what somebody wants erased. Nothing personal stands here but the pseudonymous id. */
@Component
public class Erasures {

    /** Somebody wants it; another has not said so yet. */
    public record Asked(
            UUID citizenId,
            String askedBy,
            Instant askedAt,
            String reason,
            @Nullable String legalBasis) {}

    /**
     * Where the history of one record ended. It stays, and nobody can read it.
     *
     * @param lastSequence absent where nothing was ever recorded
     */
    public record Ending(
            UUID citizenId,
            @Nullable Long lastSequence,
            @Nullable String lastHash) {}

    /**
     * @param number how many there were by then
     * @param citizenId as it was asked for
     * @param confirmedBy the second person; absent where none is asked for
     * @param counts how many rows went, by place; {@code events} stay and cannot be opened any more
     * @param records all records of that person
     */
    public record Done(
            UUID erasureId,
            long number,
            UUID citizenId,
            Instant at,
            String askedBy,
            Instant askedAt,
            @Nullable String confirmedBy,
            String reason,
            @Nullable String legalBasis,
            Map<String, Long> counts,
            List<Ending> records) {
        public Done {
            counts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(counts));
            records = List.copyOf(records);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Erasures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whichever record of the person is asked about. */
    public Optional<Done> of(CitizenId citizen) {
        return jdbc.sql(
                        "select * from erasure where erasure_id = (select erasure_id from erasure_of where citizen_id = ?)")
                .param(citizen.value())
                .query((row, i) -> done(row))
                .optional()
                .map(this::withRecords);
    }

    /** The latest first. */
    public List<Done> done(Optional<Long> before, int most) {
        return jdbc
                .sql("select * from erasure where number < ? order by number desc limit ?")
                .params(before.orElse(Long.MAX_VALUE), most)
                .query((row, i) -> done(row))
                .list()
                .stream()
                .map(this::withRecords)
                .toList();
    }

    public List<Asked> asked() {
        return jdbc.sql("select * from erasure_asked order by asked_at, citizen_id")
                .query((row, i) -> asked(row))
                .list();
    }

    public Optional<Asked> asked(CitizenId citizen) {
        return jdbc.sql("select * from erasure_asked where citizen_id = ?")
                .param(citizen.value())
                .query((row, i) -> asked(row))
                .optional();
    }

    /** @return by number, whom a process may still remember that has seen all up to that one */
    List<Map.Entry<Long, CitizenId>> after(long number) {
        return jdbc.sql("""
                        select number, of.citizen_id from erasure join erasure_of of using (erasure_id)
                         where number > ? order by number
                        """)
                .param(number)
                .query((row, i) -> Map.entry(row.getLong(1), new CitizenId(row.getObject(2, UUID.class))))
                .list();
    }

    private Done withRecords(Done done) {
        var records = jdbc.sql(
                        "select citizen_id, last_sequence, last_hash from erasure_of where erasure_id = ? order by citizen_id <> ?, citizen_id")
                .params(done.erasureId(), done.citizenId())
                .query((row, i) -> new Ending(
                        row.getObject(1, UUID.class),
                        (Long) row.getObject(2),
                        row.getBytes(3) == null ? null : HexFormat.of().formatHex(row.getBytes(3))))
                .list();
        return new Done(
                done.erasureId(),
                done.number(),
                done.citizenId(),
                done.at(),
                done.askedBy(),
                done.askedAt(),
                done.confirmedBy(),
                done.reason(),
                done.legalBasis(),
                done.counts(),
                records);
    }

    private Done done(ResultSet row) throws SQLException {
        return new Done(
                row.getObject("erasure_id", UUID.class),
                row.getLong("number"),
                row.getObject("citizen_id", UUID.class),
                instant(row, "at"),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                row.getString("confirmed_by"),
                row.getString("reason"),
                row.getString("legal_basis"),
                json.readValue(row.getString("counts"), new TypeReference<Map<String, Long>>() {}),
                List.of());
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("citizen_id", UUID.class),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                row.getString("reason"),
                row.getString("legal_basis"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
