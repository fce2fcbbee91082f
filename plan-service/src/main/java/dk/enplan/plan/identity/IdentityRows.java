package dk.enplan.plan.identity;

import dk.enplan.contracts.CitizenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The register as it lies there: hashes and what is sealed. */
@Component
class IdentityRows {

    /** Any number that nobody else locks. */
    private static final long LOCK = 7_351_902_447L;

    private static final String ROW = "select citizen_id, sealed, revision from identity ";

    @SuppressWarnings("ArrayRecordComponent") // opened once, and never compared
    record Row(CitizenId citizen, byte[] sealed, long revision) {}

    private final JdbcTemplate jdbc;

    IdentityRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One at a time writes here: between looking for a number under all keys and writing it under one, nobody else may write it under
     * another. Ends with the transaction.
     */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
    }

    Optional<Row> by(byte[][] hashes) {
        return jdbc.query(ROW + "where cpr_hash = any (?)", IdentityRows::row, (Object) hashes).stream()
                .findFirst();
    }

    Optional<Row> of(CitizenId citizen) {
        return jdbc.query(ROW + "where citizen_id = ?", IdentityRows::row, citizen.value()).stream()
                .findFirst();
    }

    void insert(CitizenId citizen, byte[] hash, String hashedBy, byte[] sealed, String by, Instant at) {
        jdbc.update(
                "insert into identity (citizen_id, cpr_hash, hashed_by, sealed, told_by, told_at) values (?, ?, ?, ?, ?, ?)",
                citizen.value(),
                hash,
                hashedBy,
                sealed,
                by,
                at.atOffset(ZoneOffset.UTC));
    }

    void correct(CitizenId citizen, byte[] hash, String hashedBy, byte[] sealed, String by, Instant at) {
        jdbc.update("""
                update identity set cpr_hash = ?, hashed_by = ?, sealed = ?, revision = revision + 1, told_by = ?, told_at = ?
                 where citizen_id = ?
                """, hash, hashedBy, sealed, by, at.atOffset(ZoneOffset.UTC), citizen.value());
    }

    void rehash(CitizenId citizen, byte[] hash, String hashedBy) {
        jdbc.update(
                "update identity set cpr_hash = ?, hashed_by = ? where citizen_id = ?",
                hash,
                hashedBy,
                citizen.value());
    }

    void words(CitizenId citizen, byte[][] hashes) {
        jdbc.update("delete from identity_word where citizen_id = ?", citizen.value());
        jdbc.update(
                "insert into identity_word (hash, citizen_id) select distinct hash, ?::uuid from unnest(?::bytea[]) hash",
                citizen.value(),
                hashes);
    }

    /** Those hashed with another key than this, from there on. */
    List<Row> hashedOtherwise(String than, UUID from, int most) {
        return jdbc.query(
                ROW + "where hashed_by <> ? and citizen_id > ? order by citizen_id limit ?",
                IdentityRows::row,
                than,
                from,
                most);
    }

    long countHashedOtherwise(String than) {
        return count("select count(*) from identity where hashed_by <> ?", than);
    }

    /** @param guarded the citizen has name and address protection */
    record Listed(Row row, boolean guarded) {}

    List<Listed> of(Collection<UUID> citizens, java.time.LocalDate today) {
        return jdbc.query(
                """
                select citizen_id, sealed, revision, exists (select 1 from protected_citizen safe
                         where safe.citizen_id = identity.citizen_id and coalesce(safe.until >= ?, true)) as guarded
                  from identity where citizen_id = any (?)
                """,
                (row, i) -> new Listed(row(row, i), row.getBoolean("guarded")),
                today,
                citizens.toArray(UUID[]::new));
    }

    /** Whose name has all of these words. Whoever must not be found is not found by name. */
    List<UUID> called(byte[][] hashes, Integer[] wordOfHash, int words, java.time.LocalDate today) {
        return jdbc.queryForList("""
                select citizen_id from identity_word join unnest(?::bytea[], ?::int[]) as asked (hash, word) using (hash)
                 where not exists (select 1 from protected_citizen safe
                         where safe.citizen_id = identity_word.citizen_id and coalesce(safe.until >= ?, true))
                 group by citizen_id having count(distinct word) = ?
                """, UUID.class, hashes, wordOfHash, today, words);
    }

    private long count(String sql, Object value) {
        var count = jdbc.queryForObject(sql, Long.class, value);
        return count == null ? 0 : count;
    }

    private static Row row(ResultSet row, int i) throws SQLException {
        return new Row(new CitizenId(row.getObject(1, UUID.class)), row.getBytes(2), row.getLong(3));
    }
}
