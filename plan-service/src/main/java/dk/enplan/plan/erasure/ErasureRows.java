package dk.enplan.plan.erasure;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.erasure.Erasures.Asked;
import dk.enplan.plan.erasure.Erasures.Done;
import dk.enplan.plan.erasure.Erasures.Ending;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The record of erasures, written; within the transaction of each. */
@Component
class ErasureRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ErasureRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who asked first is remembered. */
    void ask(Asked asked) {
        jdbc.sql("""
                        insert into erasure_asked (citizen_id, asked_by, asked_at, reason, legal_basis)
                        values (:citizen, :by, :at, :reason, :basis) on conflict (citizen_id) do nothing
                        """)
                .param("citizen", asked.citizenId())
                .param("by", asked.askedBy())
                .param("at", utc(asked.askedAt()))
                .param("reason", asked.reason())
                .param("basis", asked.legalBasis())
                .update();
    }

    boolean withdraw(CitizenId citizen) {
        return jdbc.sql("delete from erasure_asked where citizen_id = ?")
                        .param(citizen.value())
                        .update()
                > 0;
    }

    /** One after another: their numbers are in the order in which they are committed. */
    Done record(
            Asked asked, @Nullable String confirmedBy, Instant at, SortedMap<String, Long> counts, List<Ending> of) {
        jdbc.sql("lock table erasure in share row exclusive mode").update();
        var id = UUID.randomUUID();
        var number = jdbc.sql("""
                        insert into erasure (erasure_id, number, citizen_id, at, asked_by, asked_at, confirmed_by, reason, legal_basis, counts)
                        select :id, coalesce(max(number), 0) + 1, :citizen, :at, :by, :asked, :confirmed, :reason, :basis, cast(:counts as jsonb)
                          from erasure
                        returning number
                        """)
                .param("id", id)
                .param("citizen", asked.citizenId())
                .param("at", utc(at))
                .param("by", asked.askedBy())
                .param("asked", utc(asked.askedAt()))
                .param("confirmed", confirmedBy)
                .param("reason", asked.reason())
                .param("basis", asked.legalBasis())
                .param("counts", json.writeValueAsString(counts))
                .query(Long.class)
                .single();
        for (var ending : of)
            jdbc.sql("insert into erasure_of (citizen_id, erasure_id, last_sequence, last_hash) values (?, ?, ?, ?)")
                    .params(Arrays.asList(
                            ending.citizenId(),
                            id,
                            ending.lastSequence(),
                            ending.lastHash() == null ? null : HexFormat.of().parseHex(ending.lastHash())))
                    .update();
        return new Done(
                id,
                number,
                asked.citizenId(),
                at,
                asked.askedBy(),
                asked.askedAt(),
                confirmedBy,
                asked.reason(),
                asked.legalBasis(),
                counts,
                of);
    }

    /** Where the history of each of them ends now. */
    List<Ending> endings(Collection<CitizenId> citizens) {
        return citizens.stream()
                .map(citizen -> jdbc.sql(
                                "select sequence_number, hash from domain_event where aggregate_identifier = ? order by sequence_number desc limit 1")
                        .param(citizen.toString())
                        .query((row, i) -> new Ending(
                                citizen.value(), row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                        .optional()
                        .orElseGet(() -> new Ending(citizen.value(), null, null)))
                .toList();
    }

    long events(CitizenId citizen) {
        return jdbc.sql("select count(*) from domain_event where aggregate_identifier = ?")
                .param(citizen.toString())
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
