package dk.enplan.plan.keys;

import com.google.crypto.tink.Aead;
import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.database.OneWay;
import dk.enplan.plan.model.Lately;
import dk.enplan.plan.model.Memory;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A key for each citizen: asked for by many at once, made when somebody is written about for the first time. */
public final class CitizenKeys implements Memory {

    /** Whose key keeps what nobody could tell whose it is. */
    public static final CitizenId NOBODY = new CitizenId(new UUID(0, 0));

    private static final int KEY = 32;
    private static final RowMapperResultSetExtractor<CitizenId> EACH =
            new RowMapperResultSetExtractor<>((row, i) -> new CitizenId(row.getObject(1, UUID.class)));

    private final JdbcTemplate jdbc;
    private final KeyEncryption encryption;
    private final Lately<Aead> lately;
    private final SecureRandom random = new SecureRandom();

    CitizenKeys(JdbcTemplate jdbc, KeyEncryption encryption, int most) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.lately = new Lately<>(most, key -> 1);
    }

    /** Those that there are: one statement for all that are not at hand, and one that asks whose was destroyed meanwhile. */
    public Ring of(Collection<CitizenId> citizens) {
        if (citizens.isEmpty()) return new Ring(Map.of(), Set.of());
        var destroyed = OneWay.answer(jdbc, way -> destroyed(way, citizens));
        var keys = atHand(citizens);
        keys.keySet().removeAll(destroyed);
        read(missing(citizens, keys), keys);
        return new Ring(keys, destroyed);
    }

    /** For all of them, made where there is none: in the transaction that there is, one statement for all that are new. */
    public Ring toWriteAbout(Collection<CitizenId> citizens) {
        return OneWay.answer(jdbc, way -> toWriteAbout(way, citizens));
    }

    /** The same, on a way on which more is asked. */
    public Supplier<Ring> toWriteAbout(OneWay way, Collection<CitizenId> citizens) {
        var destroyed = destroyed(way, citizens);
        return () -> toWriteAbout(citizens, destroyed.get());
    }

    private Ring toWriteAbout(Collection<CitizenId> citizens, Set<CitizenId> destroyed) {
        if (!destroyed.isEmpty())
            throw new IllegalStateException(
                    "plan=" + destroyed.iterator().next() + " was erased: nothing is written about it any more");
        var keys = atHand(citizens);
        read(missing(citizens, keys), keys);
        make(missing(citizens, keys), keys);
        // What somebody else made in the same moment is theirs, and ours too.
        read(missing(citizens, keys), keys);
        return new Ring(keys, Set.of());
    }

    /**
     * In the transaction that there is: what was sealed with it does not open any more, here or on any other replica, whatever
     * they remember; and there will never be another.
     */
    public void destroy(CitizenId citizen, Instant at) {
        jdbc.update("""
                insert into citizen_key (citizen_id, destroyed_at) values (?, ?)
                on conflict (citizen_id) do update
                  set wrapped = null, wrapped_by = null, destroyed_at = excluded.destroyed_at
                  where citizen_key.destroyed_at is null
                """, citizen.value(), at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void forget(CitizenId citizen) {
        lately.forget(citizen);
    }

    /** Asked each time, by an index over those few: whoever remembers a key must not use it after that. */
    private static Supplier<Set<CitizenId>> destroyed(OneWay way, Collection<CitizenId> citizens) {
        return way.ask(
                rows -> new HashSet<>(EACH.extractData(rows)),
                "select citizen_id from citizen_key where destroyed_at is not null and citizen_id = any (?)",
                (Object) citizens.stream().map(CitizenId::value).distinct().toArray(UUID[]::new));
    }

    private Map<CitizenId, Aead> atHand(Collection<CitizenId> citizens) {
        var keys = new HashMap<CitizenId, Aead>();
        for (var citizen : citizens) lately.of(citizen).ifPresent(key -> keys.put(citizen, key));
        return keys;
    }

    private static List<CitizenId> missing(Collection<CitizenId> citizens, Map<CitizenId, Aead> keys) {
        return citizens.stream()
                .filter(citizen -> !keys.containsKey(citizen))
                .distinct()
                // So that two who make keys for the same citizens never wait for each other.
                .sorted(Comparator.comparing(CitizenId::toString))
                .toList();
    }

    private void read(List<CitizenId> citizens, Map<CitizenId, Aead> keys) {
        if (citizens.isEmpty()) return;
        var read = new HashMap<CitizenId, Aead>();
        jdbc.query(
                "select citizen_id, wrapped, wrapped_by from citizen_key where wrapped is not null and citizen_id = any (?)",
                row -> {
                    var citizen = new CitizenId(row.getObject(1, UUID.class));
                    var wrapped = new KeyEncryption.Wrapped(row.getString(3), row.getBytes(2));
                    read.put(citizen, FileKeys.aead(encryption.unwrap(citizen, wrapped)));
                },
                (Object) citizens.stream().map(CitizenId::value).toArray(UUID[]::new));
        keys.putAll(read);
        remember(read);
    }

    private void make(List<CitizenId> citizens, Map<CitizenId, Aead> keys) {
        if (citizens.isEmpty()) return;
        var fresh = new HashMap<CitizenId, Aead>();
        var wrapped = new ArrayList<KeyEncryption.Wrapped>();
        for (var citizen : citizens) {
            var key = new byte[KEY];
            random.nextBytes(key);
            wrapped.add(encryption.wrap(citizen, key));
            fresh.put(citizen, FileKeys.aead(key));
        }
        var ours = jdbc.queryForList(
                """
                insert into citizen_key (citizen_id, wrapped, wrapped_by) select * from unnest(?::uuid[], ?::bytea[], ?::text[])
                on conflict (citizen_id) do nothing
                returning citizen_id
                """,
                UUID.class,
                citizens.stream().map(CitizenId::value).toArray(UUID[]::new),
                wrapped.stream().map(KeyEncryption.Wrapped::bytes).toArray(byte[][]::new),
                wrapped.stream().map(KeyEncryption.Wrapped::by).toArray(String[]::new));
        fresh.keySet().retainAll(ours.stream().map(CitizenId::new).toList());
        keys.putAll(fresh);
        remember(fresh);
    }

    /** Only what is committed: a key that was rolled back must never seal anything again. */
    private void remember(Map<CitizenId, Aead> keys) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            keys.forEach((citizen, key) -> lately.keep(citizen, key, (before, now) -> now));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.forEach((citizen, key) -> lately.keep(citizen, key, (before, now) -> now));
            }
        });
    }
}
