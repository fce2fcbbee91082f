package dk.enplan.plan.keys;

import com.google.crypto.tink.Aead;
import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.Lately;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A key for each citizen: asked for by many at once, made when somebody is written about for the first time. */
public final class CitizenKeys {

    /** Whose key keeps what nobody could tell whose it is. */
    public static final CitizenId NOBODY = new CitizenId(new UUID(0, 0));

    private static final int KEY = 32;

    private final JdbcTemplate jdbc;
    private final KeyEncryption encryption;
    private final Lately<Aead> lately;
    private final SecureRandom random = new SecureRandom();

    CitizenKeys(JdbcTemplate jdbc, KeyEncryption encryption, int most) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.lately = new Lately<>(most, key -> 1);
    }

    /** Those that there are: one statement for all that are not at hand. */
    public Ring of(Collection<CitizenId> citizens) {
        var keys = atHand(citizens);
        read(missing(citizens, keys), keys);
        return new Ring(keys);
    }

    /** For all of them, made where there is none: in the transaction that there is, one statement for all that are new. */
    public Ring toWriteAbout(Collection<CitizenId> citizens) {
        var keys = atHand(citizens);
        read(missing(citizens, keys), keys);
        make(missing(citizens, keys), keys);
        // What somebody else made in the same moment is theirs, and ours too.
        read(missing(citizens, keys), keys);
        return new Ring(keys);
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
                "select citizen_id, wrapped, wrapped_by from citizen_key where citizen_id = any (?)",
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
